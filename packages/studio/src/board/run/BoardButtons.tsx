import type { BoardCommand } from '@nugget/contract';
import { Hand, RotateCcw, Sparkles, Zap } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../design/index.ts';
import styles from './Run.module.css';

export interface BoardButtonsProps {
  /** Whether this nugget is on the board already. */
  readonly hasProgram: boolean;
  readonly isVirtual: boolean;
  /** Whether the line takes commands. */
  readonly isOpen: boolean;
  readonly isFlashing: boolean;
  /** Why nothing can be put on it now; undefined where it can. */
  readonly blocked: string | undefined;
  readonly onFlash: () => void;
  readonly onVirtual: () => void;
  readonly onCommand: (command: BoardCommand) => boolean;
}

/** What one does with the board as a whole. */
export function BoardButtons(props: BoardButtonsProps) {
  const { hasProgram, isVirtual, isOpen, isFlashing, blocked, onFlash, onVirtual, onCommand } = props;
  const { t } = useTranslation('board');
  const mayFlash = !isFlashing && blocked === undefined;
  return (
    <div className={styles.buttons}>
      <Button
        variant={hasProgram ? 'quiet' : 'primary'}
        size={hasProgram ? 'm' : 'l'}
        icon={<Zap aria-hidden size={20} />}
        isPending={isFlashing}
        isDisabled={!mayFlash && !isFlashing}
        onPress={onFlash}
      >
        {t(hasProgram ? 'flash_again' : 'flash_first')}
      </Button>
      {isVirtual ? null : (
        <Button icon={<Sparkles aria-hidden size={20} />} isDisabled={!mayFlash} onPress={onVirtual}>
          {t('run_virtual')}
        </Button>
      )}
      <Button
        icon={<RotateCcw aria-hidden size={20} />}
        isDisabled={!isOpen}
        onPress={() => onCommand({ type: 'reset' })}
      >
        {t('restart')}
      </Button>
      <Button
        icon={<Hand aria-hidden size={20} />}
        isDisabled={!isOpen}
        onPress={() => onCommand({ type: 'interrupt' })}
      >
        {t('stop')}
      </Button>
      {blocked === undefined ? null : <p className={styles.blocked}>{blocked}</p>}
    </div>
  );
}
