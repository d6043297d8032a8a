import { CircleDot, LoaderCircle, Unplug } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Meter } from '../../design/index.ts';
import type { LineNote } from './lineNote.ts';
import styles from './Run.module.css';

export interface LineBannerProps {
  readonly note: LineNote;
  /** The board's name. */
  readonly name: string;
  readonly progress: { readonly step: string; readonly percent: number } | undefined;
}

const ICONS = {
  live: CircleDot,
  empty: CircleDot,
  flashing: LoaderCircle,
  busy: LoaderCircle,
  connecting: LoaderCircle,
  gone: Unplug,
  offline: Unplug,
  ended: Unplug,
} as const satisfies Readonly<Record<LineNote, unknown>>;

/** Whether what one sees is live, and what to do where it is not. */
export function LineBanner({ note, name, progress }: LineBannerProps) {
  const { t } = useTranslation('board');
  const Icon = ICONS[note];
  return (
    <div className={styles.banner} data-note={note}>
      <div role="status" className={styles.words}>
        <Icon aria-hidden size={22} />
        <span>
          <strong>{t(`note_${note}_title`)}</strong> {t(`note_${note}_text`, { name })}
        </span>
      </div>
      {note === 'flashing' ? (
        <Meter
          label={progress === undefined ? t('flash_starting') : t('flash_file', { file: progress.step })}
          value={progress?.percent ?? 0}
          max={100}
        />
      ) : null}
    </div>
  );
}
