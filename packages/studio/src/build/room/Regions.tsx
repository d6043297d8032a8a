import type { CommitInfo, NuggetSpec, SessionView } from '@nugget/contract';
import { Activity, FlaskConical, GitCommitHorizontal, ListChecks, Users } from 'lucide-react';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type TabEntry, Tabs, VisuallyHidden } from '../../design/index.ts';
import { CommitTimeline } from '../changes/CommitTimeline.tsx';
import { CrewPanel } from '../crew/CrewPanel.tsx';
import { ActivityFeed } from '../feed/ActivityFeed.tsx';
import { TaskList } from '../graph/TaskList.tsx';
import { TestsPanel } from '../tests/TestsPanel.tsx';
import { useMedia } from '../useMedia.ts';
import styles from './BuildRoom.module.css';
import type { usePlan } from './usePlan.ts';

// A phone shows a list and never loads the graph.
const TaskGraph = lazy(async () => ({ default: (await import('../graph/TaskGraph.tsx')).TaskGraph }));

// Made once: a tab is drawn again when its icon is another one.
const ICONS = {
  crew: <Users aria-hidden size={18} />,
  jobs: <ListChecks aria-hidden size={18} />,
  activity: <Activity aria-hidden size={18} />,
  changes: <GitCommitHorizontal aria-hidden size={18} />,
  tests: <FlaskConical aria-hidden size={18} />,
} as const;

export interface RegionsProps {
  readonly view: SessionView;
  readonly plan: ReturnType<typeof usePlan>;
  readonly spec: NuggetSpec | undefined;
  readonly sessionId: string;
  readonly onOpenTask: (taskId: string) => void;
  readonly commitActions: ((commit: CommitInfo) => ReactNode) | undefined;
}

/** Crew, plan and a closer look: side by side where there is room, behind tabs where there is not. */
export function Regions(props: RegionsProps) {
  const { view, plan, onOpenTask } = props;
  const { t } = useTranslation('build');
  const isNarrow = useMedia('(max-width: 47.99rem)');
  const hasRoomForGraph = useMedia('(min-width: 64rem)');
  const [tab, setTab] = useState('');
  const closer = useCloserLook(props);
  const crew = <CrewPanel agents={view.agents} tasks={view.tasks} waitingIds={plan.waitingIds} />;
  if (isNarrow) {
    const tabs: readonly TabEntry[] = [
      { id: 'crew', label: t('tab_crew'), icon: ICONS.crew, content: crew },
      {
        id: 'jobs',
        label: t('tab_jobs'),
        icon: ICONS.jobs,
        content: <TaskList cards={plan.cards} tasks={plan.plan} onOpen={onOpenTask} />,
      },
      ...closer,
    ];
    return (
      <Tabs label={t('tabs_label')} tabs={tabs} selected={tab === '' ? 'crew' : tab} onSelect={setTab} />
    );
  }
  const shown = closer.some(({ id }) => id === tab) ? tab : 'activity';
  return (
    <div className={styles.regions}>
      <div className={styles.work}>
        {crew}
        <VisuallyHidden>
          <h2>{t('graph_title')}</h2>
        </VisuallyHidden>
        <Plan plan={plan} onOpen={onOpenTask} hasRoomForGraph={hasRoomForGraph} />
      </div>
      <div className={styles.closer}>
        <Tabs label={t('tabs_label')} tabs={closer} selected={shown} onSelect={setTab} />
      </div>
    </div>
  );
}

interface PlanViewProps {
  readonly plan: RegionsProps['plan'];
  readonly onOpen: (taskId: string) => void;
  readonly hasRoomForGraph: boolean;
}

function Plan({ plan, onOpen, hasRoomForGraph }: PlanViewProps) {
  const { t } = useTranslation('build');
  if (plan.cards.length === 0) return <p className={styles.empty}>{t('graph_empty')}</p>;
  if (!hasRoomForGraph) return <TaskList cards={plan.cards} tasks={plan.plan} onOpen={onOpen} />;
  return (
    <Suspense fallback={<div className={styles.graphPlace} />}>
      <TaskGraph cards={plan.cards} tasks={plan.plan} onOpen={onOpen} />
    </Suspense>
  );
}

function useCloserLook({ view, plan, spec, sessionId, commitActions }: RegionsProps): readonly TabEntry[] {
  const { t } = useTranslation('build');
  const failed = view.tests.filter(({ status }) => status === 'failed').length;
  return [
    {
      id: 'activity',
      label: t('tab_activity'),
      icon: ICONS.activity,
      content: <ActivityFeed feed={view.feed} />,
    },
    {
      id: 'changes',
      label: t('tab_changes'),
      icon: ICONS.changes,
      content: (
        <CommitTimeline
          sessionId={sessionId}
          commits={view.commits}
          undoneTo={view.undoneTo}
          commitActions={commitActions}
        />
      ),
    },
    {
      id: 'tests',
      label: t('tab_tests'),
      icon: ICONS.tests,
      count: failed,
      content: (
        <TestsPanel
          tests={view.tests}
          round={view.testRound}
          coverage={view.coverage}
          spec={spec}
          tasks={plan.plan}
          commits={view.commits}
        />
      ),
    },
  ];
}
