import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { NuggetFrame } from '../app/NuggetFrame.tsx';
import { useServices } from '../app/services.ts';
import { EmptyState, LinkButton, Spinner } from '../design/index.ts';
import type { OpenState } from '../library/nuggetState.ts';
import { useNugget } from '../library/useNugget.ts';
import { sessionActions } from '../session/sessionActions.ts';
import { useSession } from '../session/useSession.ts';
import { PlayRoom } from './PlayRoom.tsx';
import styles from './PlayScreen.module.css';
import { playState } from './playState.ts';

/** The nugget to play, to look into, to share and to change. */
export function PlayScreen({ nuggetId }: { readonly nuggetId: string }) {
  return (
    <NuggetFrame nuggetId={nuggetId} tab="play">
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
  const { t } = useTranslation('play');
  const { client } = useServices();
  const { snapshot, model } = useSession(sessionId);
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
      return <Nothing nuggetId={nugget.id} why={state} />;
    case 'building':
    case 'ready':
      return (
        <PlayRoom {...{ nugget, sessionId, snapshot, model, actions }} isBuilding={state === 'building'} />
      );
  }
}

function Nothing({ nuggetId, why }: { readonly nuggetId: string; readonly why: 'nothing' | 'missing' }) {
  const { t } = useTranslation('play');
  return (
    <div className={styles.middle}>
      <EmptyState
        title={t(`${why}_title`)}
        text={t(`${why}_text`)}
        action={
          <LinkButton variant="primary" href={`/n/${nuggetId}/blocks`}>
            {t('nothing_action')}
          </LinkButton>
        }
      />
    </div>
  );
}
