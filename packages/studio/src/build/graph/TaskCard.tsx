import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { useLooks } from '../faces/crewContext.ts';
import { Face } from '../faces/Face.tsx';
import { StateIcon } from '../status/StateIcon.tsx';
import type { Mood, TaskState } from '../status/taskState.ts';
import styles from './TaskCard.module.css';
import type { TaskCardData } from './taskCards.ts';

const MOODS: Readonly<Record<TaskState, Mood>> = {
  later: 'idle',
  next: 'idle',
  working: 'working',
  waiting: 'waiting',
  done: 'done',
  failed: 'error',
};

export interface TaskCardProps {
  readonly card: TaskCardData;
  readonly onOpen: (taskId: string) => void;
  readonly onFocus?: () => void;
}

/** One job of the plan: who, what, and how it stands in a picture and in words. */
export const TaskCard = memo(function TaskCard({ card, onOpen, onFocus }: TaskCardProps) {
  const { t } = useTranslation('build');
  const looks = useLooks(card.agent);
  return (
    <button
      type="button"
      className={`${styles.card} nopan`}
      data-state={card.state}
      data-task={card.id}
      onClick={() => onOpen(card.id)}
      onFocus={onFocus}
    >
      <Face looks={looks} mood={MOODS[card.state]} size={2.25} />
      <span className={styles.text}>
        {/* The spaces are not seen; where it is read out, they keep its words apart. */}
        <span className={styles.name}>{card.name}</span> <span className={styles.agent}>{card.agent}</span>{' '}
        <span className={styles.state}>
          <StateIcon state={card.state} />
          {t(`state_${card.state}`)}
        </span>
      </span>
    </button>
  );
});
