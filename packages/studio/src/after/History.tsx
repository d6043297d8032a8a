import type { CommitInfo } from '@nugget/contract';
import { useTranslation } from 'react-i18next';
import type { SessionActions } from '../session/sessionActions.ts';
import styles from './After.module.css';
import { UndoButton } from './UndoButton.tsx';
import { currentSha } from './undoneBy.ts';

export interface HistoryProps {
  readonly commits: readonly CommitInfo[];
  readonly undoneTo: string | undefined;
  readonly actions: Pick<SessionActions, 'undo'>;
  /** While the crew builds, or somebody looks back, nothing can be undone. */
  readonly isReadOnly: boolean;
}

/** Everything that was saved, newest first, each a place to go back to. */
export function History({ commits, undoneTo, actions, isReadOnly }: HistoryProps) {
  const { t, i18n } = useTranslation('play');
  const timeOf = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'short', timeStyle: 'short' });
  const here = currentSha(commits, undoneTo);
  return (
    <ol className={styles.history} aria-label={t('history_title')}>
      {commits.toReversed().map((commit) => (
        <li key={commit.sha} className={styles.commit} data-here={commit.sha === here}>
          <strong className={styles.message}>{commit.message}</strong>
          <span className={styles.note}>
            {t('history_by', { who: commit.agentName, time: timeOf.format(new Date(commit.timestamp)) })}
          </span>
          {commit.sha === here ? <span className={styles.here}>{t('history_here')}</span> : null}
          {isReadOnly ? null : <UndoButton {...{ commit, commits, undoneTo, actions }} />}
        </li>
      ))}
    </ol>
  );
}
