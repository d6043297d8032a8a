import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlannedTask } from './layoutTasks.ts';
import { TaskCard } from './TaskCard.tsx';
import styles from './TaskList.module.css';
import type { TaskCardData } from './taskCards.ts';
import { taskLevels } from './taskLevels.ts';

export interface PlanProps {
  readonly cards: readonly TaskCardData[];
  /** What waits for what. */
  readonly tasks: readonly PlannedTask[];
  readonly onOpen: (taskId: string) => void;
}

/** The plan where there is no room for a graph: step by step, from the top. */
export const TaskList = memo(function TaskList({ cards, tasks, onOpen }: PlanProps) {
  const { t } = useTranslation('build');
  if (cards.length === 0) return <p className={styles.empty}>{t('graph_empty')}</p>;
  const byId = new Map(cards.map((card) => [card.id, card]));
  return (
    <ol className={styles.steps}>
      {taskLevels(tasks).map((level, index) => (
        <li key={level[0]?.id} className={styles.step}>
          <h3 className={styles.title}>{t('graph_step', { number: index + 1 })}</h3>
          <ul className={styles.jobs}>
            {level.map(({ id }) => {
              const card = byId.get(id);
              return card === undefined ? null : (
                <li key={id}>
                  <TaskCard card={card} onOpen={onOpen} />
                </li>
              );
            })}
          </ul>
        </li>
      ))}
    </ol>
  );
});
