import type { CommitInfo } from '@nugget/contract';
import { ChevronDown } from 'lucide-react';
import { memo, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../design/index.ts';
import { useLooks } from '../faces/crewContext.ts';
import { Face } from '../faces/Face.tsx';
import styles from './Changes.module.css';
import { CommitFiles } from './CommitFiles.tsx';

export interface CommitTimelineProps {
  readonly sessionId: string;
  readonly commits: readonly CommitInfo[];
  /** The commit that the nugget was last put back to. */
  readonly undoneTo: string | undefined;
  /** What one can do with a commit: undo to it. */
  readonly commitActions?: ((commit: CommitInfo) => ReactNode) | undefined;
}

/** Everything that was saved, newest first. */
export const CommitTimeline = memo(function CommitTimeline(props: CommitTimelineProps) {
  const { commits, sessionId, undoneTo, commitActions } = props;
  const { t } = useTranslation('build');
  if (commits.length === 0) {
    return <EmptyState title={t('changes_empty_title')} text={t('changes_empty_text')} level={3} />;
  }
  return (
    <ol className={styles.timeline} aria-label={t('changes_label')}>
      {commits.toReversed().map((commit) => (
        <CommitEntry
          key={commit.sha}
          sessionId={sessionId}
          commit={commit}
          isHere={commit.sha === undoneTo}
          commitActions={commitActions}
        />
      ))}
    </ol>
  );
});

interface CommitEntryProps extends Pick<CommitTimelineProps, 'sessionId' | 'commitActions'> {
  readonly commit: CommitInfo;
  readonly isHere: boolean;
}

const CommitEntry = memo(function CommitEntry(props: CommitEntryProps) {
  const { commit, isHere, sessionId, commitActions } = props;
  const { t, i18n } = useTranslation('build');
  const [isOpen, setOpen] = useState(false);
  const time = new Intl.DateTimeFormat(i18n.language, { timeStyle: 'short' }).format(
    new Date(commit.timestamp),
  );
  return (
    <li className={styles.commit} data-here={isHere}>
      <Face looks={useLooks(commit.agentName)} mood="idle" size={2.5} />
      <div className={styles.body}>
        <h3 className={styles.message}>{commit.message}</h3>
        <p className={styles.note}>{t('changes_by', { who: commit.agentName, time })}</p>
        {isHere ? <p className={styles.here}>{t('changes_here')}</p> : null}
        <div className={styles.actions}>
          <button
            type="button"
            className={styles.fileButton}
            aria-expanded={isOpen}
            onClick={() => setOpen(!isOpen)}
          >
            {t('changes_files', { count: commit.filesChanged.length })}
            <ChevronDown aria-hidden size={18} className={styles.chevron} />
          </button>
          {commitActions?.(commit)}
        </div>
        {isOpen ? <CommitFiles sessionId={sessionId} sha={commit.sha} /> : null}
      </div>
    </li>
  );
});
