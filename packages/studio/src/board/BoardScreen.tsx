import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { NuggetFrame } from '../app/NuggetFrame.tsx';
import { useServices } from '../app/services.ts';
import { EmptyState, LinkButton, Spinner } from '../design/index.ts';
import type { OpenState } from '../library/nuggetState.ts';
import { useNugget } from '../library/useNugget.ts';
import { playState } from '../play/playState.ts';
import { sessionActions } from '../session/sessionActions.ts';
import { useSession } from '../session/useSession.ts';
import { BoardRoom } from './BoardRoom.tsx';
import styles from './BoardScreen.module.css';

/** The board that the nugget runs on: to look at, to touch, and to hear what it says. */
export function BoardScreen({ nuggetId }: { readonly nuggetId: string }) {
  return (
    <NuggetFrame nuggetId={nuggetId} tab="board">
      <OfNugget nuggetId={nuggetId} />
    </NuggetFrame>
  );
}

function OfNugget({ nuggetId }: { readonly nuggetId: string }) {
  const state = useNugget(nuggetId);
  if (state.state !== 'open') return null;
  const { session_id: sessionId } = state.nugget;
  if (sessionId === null) return <Nothing nuggetId={nuggetId} why="nothing" />;
  return <OfSession key={sessionId} nugget={state.nugget} sessionId={sessionId} />;
}

interface OfSessionProps {
  readonly nugget: OpenState['nugget'];
  readonly sessionId: string;
}

function OfSession({ nugget, sessionId }: OfSessionProps) {
  const { t } = useTranslation('board');
  const { client } = useServices();
  const { snapshot } = useSession(sessionId);
  const actions = useMemo(() => sessionActions(client, sessionId), [client, sessionId]);
  const state = playState(snapshot);
  switch (state) {
    case 'connecting':
      return (
        <div className={styles.middle}>
          <Spinner label={t('loading')} />
        </div>
      );
    case 'missing':
    case 'nothing':
      return <Nothing nuggetId={nugget.id} why="nothing" />;
    case 'building':
      // The board of the build before goes on, or the one that is just being put to work.
      return snapshot.liveView.board === undefined ? (
        <Nothing nuggetId={nugget.id} why="building" />
      ) : (
        <BoardRoom {...{ nugget, sessionId, actions }} view={snapshot.liveView} isBuilding />
      );
    case 'ready':
      return <BoardRoom {...{ nugget, sessionId, actions }} view={snapshot.liveView} isBuilding={false} />;
  }
}

interface NothingProps {
  readonly nuggetId: string;
  readonly why: 'nothing' | 'building';
}

function Nothing({ nuggetId, why }: NothingProps) {
  const { t } = useTranslation('board');
  return (
    <div className={styles.middle}>
      <EmptyState
        title={t(`${why}_title`)}
        text={t(`${why}_text`)}
        action={
          <LinkButton variant="primary" href={`/n/${nuggetId}/${why === 'nothing' ? 'blocks' : 'build'}`}>
            {t(`${why}_action`)}
          </LinkButton>
        }
      />
    </div>
  );
}
