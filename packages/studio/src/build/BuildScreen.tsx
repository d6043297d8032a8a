import type { CommitInfo } from '@nugget/contract';
import { useCallback, useDeferredValue, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { UndoButton } from '../after/UndoButton.tsx';
import { NuggetFrame } from '../app/NuggetFrame.tsx';
import { useServices } from '../app/services.ts';
import { EmptyState, LinkButton } from '../design/index.ts';
import { useNugget } from '../library/useNugget.ts';
import { sessionActions } from '../session/sessionActions.ts';
import { useSession } from '../session/useSession.ts';
import { TimeTravelDock } from '../travel/TimeTravelDock.tsx';
import { Face } from './faces/Face.tsx';
import { looksOf } from './faces/looks.ts';
import { BuildRoom } from './room/BuildRoom.tsx';

export function BuildScreen({ nuggetId }: { readonly nuggetId: string }) {
  return (
    <NuggetFrame nuggetId={nuggetId} tab="build">
      <OfNugget nuggetId={nuggetId} />
    </NuggetFrame>
  );
}

function OfNugget({ nuggetId }: { readonly nuggetId: string }) {
  const state = useNugget(nuggetId);
  if (state.state !== 'open') return null;
  const { session_id: sessionId } = state.nugget;
  return sessionId === null ? (
    <NotBuiltYet nuggetId={nuggetId} />
  ) : (
    <OfSession key={sessionId} nuggetId={nuggetId} sessionId={sessionId} />
  );
}

interface OfSessionProps {
  readonly nuggetId: string;
  readonly sessionId: string;
}

function OfSession({ nuggetId, sessionId }: OfSessionProps) {
  const { client } = useServices();
  const { snapshot, model } = useSession(sessionId);
  const actions = useMemo(() => sessionActions(client, sessionId), [client, sessionId]);
  // Painting the room may take a slow computer longer than a frame: what a person does comes first, the room follows.
  const shown = useDeferredValue(snapshot);
  const { commits, undoneTo, outcome } = snapshot.liveView;
  const commitActions = useCallback(
    (commit: CommitInfo) =>
      outcome === 'running' ? null : <UndoButton {...{ commit, commits, undoneTo, actions }} />,
    [outcome, commits, undoneTo, actions],
  );
  const isEmpty = snapshot.newestSeq === 0 && snapshot.connection.state !== 'connecting';
  if (isEmpty && snapshot.connection.state === 'live') return <NotBuiltYet nuggetId={nuggetId} />;
  return (
    <>
      <BuildRoom {...{ nuggetId, sessionId, snapshot: shown, actions, commitActions }} />
      <TimeTravelDock model={model} snapshot={snapshot} />
    </>
  );
}

const WAITING_CREW = [
  { name: 'Nova', role: 'builder' },
  { name: 'Checkers', role: 'tester' },
  { name: 'Professor Owl', role: 'reviewer' },
] as const;

function NotBuiltYet({ nuggetId }: { readonly nuggetId: string }) {
  const { t } = useTranslation('build');
  const picture = WAITING_CREW.map((member) => (
    <Face key={member.name} looks={looksOf(member)} mood="idle" size={5} />
  ));
  return (
    <EmptyState
      picture={<div style={{ display: 'flex' }}>{picture}</div>}
      title={t('empty_title')}
      text={t('empty_text')}
      action={
        <LinkButton variant="primary" href={`/n/${nuggetId}/blocks`}>
          {t('empty_action')}
        </LinkButton>
      }
    />
  );
}
