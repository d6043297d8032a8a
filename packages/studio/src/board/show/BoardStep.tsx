import type { SessionView } from '@nugget/contract';
import { Cpu } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { LinkButton, Meter } from '../../design/index.ts';
import styles from './Show.module.css';
import { SmallBoard } from './SmallBoard.tsx';

export interface BoardStepProps {
  readonly nuggetId: string;
  readonly view: Pick<SessionView, 'phase' | 'outcome' | 'openGates' | 'deploy' | 'board' | 'serial'>;
}

/** The target that puts a nugget on a board, as its events name it. */
const FLASH_TARGET = 'esp32';
/** A look is enough here; all of it is at the board itself. */
const SHOWN_LINES = 5;

/** While a build puts a nugget on its board: how far it is, and the first things that the board says. */
export function BoardStep({ nuggetId, view }: BoardStepProps) {
  const { t } = useTranslation('board');
  const { phase, outcome, deploy, board, serial } = view;
  const isFlashing = deploy?.target === FLASH_TARGET && !deploy.done && board === undefined;
  // While somebody is asked, nothing is on its way.
  if (outcome !== 'running' || phase !== 'deploying' || view.openGates.length > 0) return null;
  if (!isFlashing && board === undefined) return null;
  const lines = serial.slice(-SHOWN_LINES);
  return (
    <section className={styles.step} aria-label={t('show_title')}>
      <SmallBoard state={isFlashing ? 'flashing' : 'ready'} />
      <div className={styles.words}>
        <h2>{isFlashing ? t('show_flashing') : t('note_live_text', { name: board?.name ?? '' })}</h2>
        {isFlashing ? (
          <Meter
            label={deploy.step === '' ? t('flash_starting') : t('flash_file', { file: deploy.step })}
            value={deploy.progress}
            max={100}
          />
        ) : null}
        {lines.length === 0 ? null : (
          <div className={styles.says}>
            <strong>{t('show_says')}</strong>
            <ol>
              {lines.map(({ line, at }, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a board may say the same twice in a moment.
                <li key={`${at} ${index}`}>{line}</li>
              ))}
            </ol>
          </div>
        )}
      </div>
      {board === undefined ? null : (
        <LinkButton href={`/n/${nuggetId}/board`} icon={<Cpu aria-hidden size={20} />}>
          {t('show_open')}
        </LinkButton>
      )}
    </section>
  );
}
