import type { CommitInfo } from '@nugget/contract';
import { memo, type ReactNode, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { BoardStep } from '../../board/show/BoardStep.tsx';
import { Banner } from '../../design/index.ts';
import type { SessionActions } from '../../session/sessionActions.ts';
import type { SessionSnapshot } from '../../session/sessionModel.ts';
import { AskQueue } from '../asks/AskQueue.tsx';
import { EndCard } from '../ending/EndCard.tsx';
import { CrewLooksProvider } from '../faces/crewContext.ts';
import { Announcer } from '../feed/Announcer.tsx';
import { BuildControls } from '../status/BuildControls.tsx';
import { ConnectionBanner } from '../status/ConnectionBanner.tsx';
import { StatusBar } from '../status/StatusBar.tsx';
import { taskStateOf } from '../status/taskState.ts';
import { TaskDetails } from '../task/TaskDetails.tsx';
import { useSpec } from '../useSpec.ts';
import styles from './BuildRoom.module.css';
import { Regions } from './Regions.tsx';
import { usePlan } from './usePlan.ts';

export interface BuildRoomProps {
  readonly nuggetId: string;
  readonly sessionId: string;
  readonly snapshot: SessionSnapshot;
  readonly actions: SessionActions;
  readonly commitActions?: ((commit: CommitInfo) => ReactNode) | undefined;
}

/** A build to watch: where it stands, who does what, and what needs a person. */
export const BuildRoom = memo(function BuildRoom({
  nuggetId,
  sessionId,
  snapshot,
  actions,
  commitActions,
}: BuildRoomProps) {
  const { view, liveView, isLive, connection } = snapshot;
  const spec = useSpec(sessionId, view.build);
  const plan = usePlan(view);
  const [openTask, setOpenTask] = useState<string>();
  const task = view.tasks.find(({ id }) => id === openTask);
  const mayAct = isLive && connection.state !== 'ended';
  const { outcome } = liveView;
  const controls = useMemo(
    () => <BuildControls outcome={outcome} actions={actions} isDisabled={!mayAct} />,
    [outcome, actions, mayAct],
  );
  return (
    <CrewLooksProvider value={plan.looks}>
      <div className={styles.room}>
        <Notices snapshot={snapshot} />
        {mayAct && outcome === 'running' ? (
          <AskQueue
            asks={plan.asks}
            tasks={view.tasks}
            commits={view.commits}
            sessionId={sessionId}
            connection={connection.state}
            actions={actions}
          />
        ) : null}
        <StatusBar
          view={view}
          spec={spec}
          isLive={isLive}
          actions={outcome === 'running' ? controls : null}
        />
        {isLive ? (
          <EndCard nuggetId={nuggetId} view={view} target={spec?.deployment.target} controls={controls} />
        ) : null}
        <BoardStep nuggetId={nuggetId} view={view} />
        <Regions
          view={view}
          plan={plan}
          spec={spec}
          sessionId={sessionId}
          onOpenTask={setOpenTask}
          commitActions={mayAct ? commitActions : undefined}
        />
        {task === undefined ? null : (
          <TaskDetails
            task={task}
            state={taskStateOf(task, {
              taskIds: plan.waitingIds,
              doneIds: new Set(view.tasks.filter(({ status }) => status === 'done').map(({ id }) => id)),
            })}
            tasks={view.tasks}
            commits={view.commits}
            spec={spec}
            onClose={() => setOpenTask(undefined)}
          />
        )}
        <Announcer feed={liveView.feed} />
      </div>
    </CrewLooksProvider>
  );
});

function Notices({ snapshot }: Pick<BuildRoomProps, 'snapshot'>) {
  const { t } = useTranslation('build');
  const { view, isLive, connection } = snapshot;
  const isFresh = view.feed.at(-1)?.event === 'session_recovered';
  return (
    <>
      <ConnectionBanner connection={connection} />
      {isLive ? null : (
        <Banner tone="info">
          <strong>{t('past_title')}.</strong> {t('past_text')}
        </Banner>
      )}
      {isFresh && view.outcome === 'running' ? <Banner tone="info">{t('recovered')}</Banner> : null}
    </>
  );
}
