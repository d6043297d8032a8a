import type { BoardCommand } from '@nugget/contract';
import { Copy, Eraser, Pause, Play } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Banner, Button, useToasts } from '../../design/index.ts';
import type { MonitorRow } from '../line/boardNow.ts';
import styles from './Monitor.module.css';
import { Monitor } from './Monitor.tsx';
import { SendLine } from './SendLine.tsx';
import { timeWords } from './timeWords.ts';

export interface MonitorPanelProps {
  readonly rows: readonly MonitorRow[];
  readonly isOpen: boolean;
  readonly onCommand: (command: BoardCommand) => boolean;
  readonly onClear: () => void;
}

/** The serial monitor: what the board says, and a line to answer it. */
export function MonitorPanel({ rows, isOpen, onCommand, onClear }: MonitorPanelProps) {
  const { t } = useTranslation('board');
  const [held, setHeld] = useState<readonly MonitorRow[]>();
  const copy = useCopy();
  const shown = held ?? rows;
  const waiting = held === undefined ? 0 : (rows.at(-1)?.id ?? 0) - (held.at(-1)?.id ?? 0);
  const clear = (): void => {
    setHeld(undefined);
    onClear();
  };
  return (
    <div className={styles.panel}>
      <div className={styles.tools}>
        <Button
          size="s"
          icon={held === undefined ? <Pause aria-hidden size={18} /> : <Play aria-hidden size={18} />}
          onPress={() => setHeld(held === undefined ? rows : undefined)}
        >
          {held === undefined ? t('monitor_pause') : t('monitor_go_on')}
        </Button>
        <Button size="s" icon={<Eraser aria-hidden size={18} />} onPress={clear}>
          {t('monitor_clear')}
        </Button>
        <Button size="s" icon={<Copy aria-hidden size={18} />} onPress={() => void copy(shown)}>
          {t('monitor_copy')}
        </Button>
      </div>
      {held === undefined ? null : (
        <Banner tone="info" live="off">
          {t('monitor_paused', { count: Math.max(0, waiting) })}
        </Banner>
      )}
      <Monitor rows={shown} />
      <SendLine isDisabled={!isOpen} onSend={(line) => onCommand({ type: 'send', line })} />
    </div>
  );
}

function useCopy(): (rows: readonly MonitorRow[]) => Promise<void> {
  const { t } = useTranslation('board');
  const toasts = useToasts();
  return async (rows) => {
    const text = rows
      .map((row) => (row.kind === 'line' ? `${timeWords(row.at)} ${row.line}` : `… ${row.count} …`))
      .join('\n');
    try {
      await navigator.clipboard.writeText(text);
      toasts.show({ text: t('monitor_copied') });
    } catch (thrown) {
      // A browser may refuse the clipboard; nothing is lost.
      if (!(thrown instanceof DOMException) && !(thrown instanceof TypeError)) throw thrown;
      toasts.show({ text: t('monitor_copy_refused') });
    }
  };
}
