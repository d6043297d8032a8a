import { Handle, type Node, type NodeProps, Position, useReactFlow } from '@xyflow/react';
import type { Direction } from './layoutTasks.ts';
import { TaskCard } from './TaskCard.tsx';
import styles from './TaskGraph.module.css';
import type { TaskCardData } from './taskCards.ts';

export type TaskNodeType = Node<
  {
    readonly card: TaskCardData;
    readonly direction: Direction;
    readonly onOpen: (taskId: string) => void;
  },
  'task'
>;

/** A card in the graph. One that gets the focus comes into sight. */
export function TaskNode({ id, data, width = 0, height = 0 }: NodeProps<TaskNodeType>) {
  const flow = useReactFlow();
  const isWide = data.direction === 'LR';
  const comeIntoSight = (): void => {
    const card = document.querySelector(`[data-task="${CSS.escape(id)}"]`)?.getBoundingClientRect();
    const frame = document.querySelector(`.${styles.graph}`)?.getBoundingClientRect();
    if (card === undefined || frame === undefined) return;
    const isSeen =
      card.left >= frame.left &&
      card.right <= frame.right &&
      card.top >= frame.top &&
      card.bottom <= frame.bottom;
    if (isSeen) return;
    const { x, y } = flow.getNode(id)?.position ?? { x: 0, y: 0 };
    void flow.setCenter(x + width / 2, y + height / 2, { zoom: flow.getZoom() });
  };
  return (
    <>
      <Handle
        type="target"
        position={isWide ? Position.Left : Position.Top}
        isConnectable={false}
        className={styles.handle}
      />
      <TaskCard card={data.card} onOpen={data.onOpen} onFocus={comeIntoSight} />
      <Handle
        type="source"
        position={isWide ? Position.Right : Position.Bottom}
        isConnectable={false}
        className={styles.handle}
      />
    </>
  );
}
