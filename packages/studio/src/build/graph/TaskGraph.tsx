import '@xyflow/react/dist/base.css';
import { type Edge, type Node, ReactFlow, ReactFlowProvider, useReactFlow } from '@xyflow/react';
import { Maximize, ZoomIn, ZoomOut } from 'lucide-react';
import { memo, type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../../design/index.ts';
import { bestLayout } from './bestLayout.ts';
import { CARD_REM, type Direction, type TaskLayout } from './layoutTasks.ts';
import styles from './TaskGraph.module.css';
import type { PlanProps } from './TaskList.tsx';
import { TaskNode, type TaskNodeType } from './TaskNode.tsx';
import type { TaskCardData } from './taskCards.ts';

const NODE_TYPES = { task: TaskNode };
/** Cards may be shown as large as they are, and as small as they can still be read. */
const ZOOM = { minZoom: 0.45, maxZoom: 1.25 } as const;
const FIT = { padding: 0.04, maxZoom: 1, minZoom: 0.45 } as const;

/** The highest that the graph gets, in rem; the style sheet says the same. */
const MOST_REM = 34;

/** One rem in CSS pixels; the text size is the reader's choice. */
const remInPixels = (): number => Number.parseFloat(getComputedStyle(document.documentElement).fontSize);

/** The plan as a graph that lays itself out; each card lights up as its job goes on. */
export const TaskGraph = memo(function TaskGraph(props: PlanProps) {
  return (
    <ReactFlowProvider>
      <Flow {...props} />
    </ReactFlowProvider>
  );
});

function Flow({ cards, tasks, onOpen }: PlanProps) {
  const { t } = useTranslation('build');
  const frame = useRef<HTMLElement>(null);
  const width = useWidth(frame);
  const rem = remInPixels();
  const { layout, direction } = useMemo(() => {
    const card = { width: CARD_REM.width * rem, height: CARD_REM.height * rem };
    return bestLayout(tasks, { card, frame: { width, height: MOST_REM * rem } });
  }, [tasks, width, rem]);
  const nodes = useMemo<TaskNodeType[]>(
    () => cards.map((card) => toNode(card, { layout, direction, onOpen, rem })),
    [cards, layout, direction, onOpen, rem],
  );
  const edges = useMemo(() => toEdges(cards, layout), [cards, layout]);
  return (
    <section ref={frame} className={styles.graph} aria-label={t('graph_label')} style={heightOf(layout)}>
      <ReactFlow
        nodes={nodes}
        edges={edges}
        nodeTypes={NODE_TYPES}
        {...ZOOM}
        fitView
        fitViewOptions={FIT}
        nodesDraggable={false}
        nodesConnectable={false}
        nodesFocusable={false}
        edgesFocusable={false}
        elementsSelectable={false}
        zoomOnScroll={false}
        zoomOnDoubleClick={false}
        preventScrolling={false}
        disableKeyboardA11y
        proOptions={{ hideAttribution: true }}
      />
      <GraphTools layout={layout} />
    </section>
  );
}

/** How wide an element is, in CSS pixels; what a laptop has room for until it is known. */
function useWidth(element: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(800);
  useEffect(() => {
    const observer = new ResizeObserver(([entry]) => {
      if (entry !== undefined) setWidth(Math.round(entry.contentRect.width));
    });
    if (element.current !== null) observer.observe(element.current);
    return () => observer.disconnect();
  }, [element]);
  return width;
}

interface GraphStyle extends React.CSSProperties {
  readonly '--plan-height': string;
}

/** As high as the plan is, so that a small one leaves no empty ground. */
const heightOf = ({ height }: TaskLayout): GraphStyle => ({ '--plan-height': `${height}px` });

interface NodeParts {
  readonly layout: TaskLayout;
  readonly direction: Direction;
  readonly onOpen: (taskId: string) => void;
  readonly rem: number;
}

const toNode = (card: TaskCardData, { layout, direction, onOpen, rem }: NodeParts): TaskNodeType => ({
  id: card.id,
  type: 'task',
  position: { ...(layout.places.get(card.id) ?? { x: 0, y: 0 }) },
  width: CARD_REM.width * rem,
  height: CARD_REM.height * rem,
  data: { card, direction, onOpen },
});

function toEdges(cards: readonly TaskCardData[], { links }: TaskLayout): Edge[] {
  const states = new Map(cards.map(({ id, state }) => [id, state]));
  return links.map(({ from, to }) => {
    const isDone = states.get(from) === 'done';
    const isUsed = isDone && states.get(to) === 'working';
    return {
      id: `${from}→${to}`,
      source: from,
      target: to,
      className: (isUsed ? styles.flowing : isDone ? styles.open : styles.closed) ?? '',
    };
  });
}

function GraphTools({ layout }: { readonly layout: TaskLayout }) {
  const { t } = useTranslation('build');
  const flow = useReactFlow<Node>();
  useEffect(() => {
    // A plan that grew by a repair, or another direction: all of it is shown again.
    if (layout.places.size > 0) void flow.fitView(FIT);
  }, [layout, flow]);
  return (
    <div className={styles.tools}>
      <IconButton label={t('graph_more')} icon={<ZoomIn aria-hidden />} onPress={() => void flow.zoomIn()} />
      <IconButton
        label={t('graph_less')}
        icon={<ZoomOut aria-hidden />}
        onPress={() => void flow.zoomOut()}
      />
      <IconButton
        label={t('graph_fit')}
        icon={<Maximize aria-hidden />}
        onPress={() => void flow.fitView(FIT)}
      />
    </div>
  );
}
