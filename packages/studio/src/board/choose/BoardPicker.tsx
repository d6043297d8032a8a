import { childWords, type DetectedBoard, isErrorCode } from '@nugget/contract';
import { Cpu, RefreshCw, Sparkles, Usb } from 'lucide-react';
import type { ReactNode } from 'react';
import { Label } from 'react-aria-components/Label';
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup';
import { useTranslation } from 'react-i18next';
import { Button, Spinner, VisuallyHidden } from '../../design/index.ts';
import { USB_PORT } from '../usb/usbPort.ts';
import styles from './Choose.module.css';

export interface BoardPickerProps {
  readonly boards: readonly DetectedBoard[];
  /** The port of the one that is shown. */
  readonly port: string | undefined;
  /** Nobody knows yet what is here. */
  readonly isFirstLook: boolean;
  readonly onChoose: (port: string) => void;
  readonly onLook: () => void;
  readonly isLooking: boolean;
  /** Other ways to a board. */
  readonly children?: ReactNode;
}

/** The boards that are here, each with what to do about it. */
export function BoardPicker(props: BoardPickerProps) {
  const { boards, port, isFirstLook, onChoose, onLook, isLooking, children } = props;
  const { t } = useTranslation('board');
  const real = boards.filter(({ virtual }) => !virtual);
  return (
    <section className={styles.chooser} aria-label={t('choose_title')}>
      <RadioGroup value={port ?? null} onChange={onChoose} className={styles.group ?? ''}>
        <Label className={styles.title ?? ''}>{t('choose_title')}</Label>
        <div className={styles.boards}>
          {boards.map((board) => (
            <Choice key={board.port} board={board} />
          ))}
          {port === undefined || boards.some((board) => board.port === port) ? null : (
            <Unplugged port={port} />
          )}
        </div>
      </RadioGroup>
      {isFirstLook ? <Spinner label={t('looking')} /> : null}
      {real.length === 0 && !isFirstLook ? <p className={styles.hint}>{t('choose_none')}</p> : null}
      <div className={styles.more}>
        <Button size="s" icon={<RefreshCw aria-hidden size={18} />} isPending={isLooking} onPress={onLook}>
          {t('look_again')}
        </Button>
        {children}
      </div>
      {/* What comes and goes is said; a port that only changes its state is not. */}
      <VisuallyHidden>
        <p role="status">
          {real.length === 0
            ? t('seen_none')
            : t('seen', { count: real.length, names: real.map(({ name }) => name).join(', ') })}
        </p>
      </VisuallyHidden>
    </section>
  );
}

function Choice({ board }: { readonly board: DetectedBoard }) {
  const { t } = useTranslation('board');
  const { port, name, virtual, state } = board;
  const Icon = virtual ? Sparkles : port.startsWith(USB_PORT) ? Usb : Cpu;
  return (
    <Radio value={port} className={styles.board ?? ''} data-state={virtual ? 'virtual' : state}>
      <span className={styles.icon}>
        <Icon aria-hidden size={28} />
      </span>
      <span className={styles.words}>
        <strong>{virtual ? t('virtual_name') : name}</strong>
        {virtual ? null : <small className={styles.port}>{port.replace(USB_PORT, '')}</small>}
        <StateWords board={board} />
      </span>
    </Radio>
  );
}

function StateWords({ board }: { readonly board: DetectedBoard }) {
  const { t, i18n } = useTranslation('board');
  const { virtual, state, code, advice, firmware } = board;
  if (virtual) return <span className={styles.advice}>{t('virtual_about')}</span>;
  const toDo = code !== undefined && isErrorCode(code) ? childWords(code, i18n.language) : advice;
  return (
    <>
      <span className={styles.state}>{t(`state_${state}`)}</span>
      {state === 'possible' ? <span className={styles.advice}>{t('possible_about')}</span> : null}
      {toDo === undefined ? null : <span className={styles.advice}>{toDo}</span>}
      {firmware === undefined ? null : <span className={styles.firmware}>{firmware}</span>}
    </>
  );
}

/** The chosen one stays in sight while its cable is out. */
function Unplugged({ port }: { readonly port: string }) {
  const { t } = useTranslation('board');
  return (
    <Radio value={port} className={styles.board ?? ''} data-state="gone">
      <span className={styles.icon}>
        <Cpu aria-hidden size={28} />
      </span>
      <span className={styles.words}>
        <strong>{t('gone_name')}</strong>
        <small className={styles.port}>{port}</small>
        <span className={styles.advice}>{t('gone_text')}</span>
      </span>
    </Radio>
  );
}
