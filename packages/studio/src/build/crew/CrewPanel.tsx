import type { Agent, TaskView } from '@nugget/contract';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { CrewMember } from './CrewMember.tsx';
import styles from './CrewPanel.module.css';
import { taskOf } from './newestWords.ts';

export interface CrewPanelProps {
  readonly agents: readonly Agent[];
  readonly tasks: readonly TaskView[];
  /** Ids of tasks that wait for a person. */
  readonly waitingIds: ReadonlySet<string>;
}

/** Everybody of the crew with what they are saying. */
export const CrewPanel = memo(function CrewPanel({ agents, tasks, waitingIds }: CrewPanelProps) {
  const { t } = useTranslation('build');
  const asks = (name: string): boolean =>
    tasks.some((task) => task.agent_name === name && waitingIds.has(task.id));
  return (
    <section aria-label={t('crew_title')} className={styles.panel}>
      {agents.length === 0 ? (
        <p className={styles.empty}>{t('crew_empty')}</p>
      ) : (
        <ul className={styles.crew}>
          {agents.map(({ name, role, status }) => (
            <CrewMember
              key={name}
              name={name}
              role={role}
              mood={asks(name) ? 'waiting' : status}
              output={taskOf(name, tasks)?.lastOutput ?? ''}
            />
          ))}
        </ul>
      )}
    </section>
  );
});
