import { deviceFor, type NuggetDocument, type SessionView } from '@nugget/contract';
import { useTranslation } from 'react-i18next';
import { AfterPanel } from '../after/AfterPanel.tsx';
import { useSpec } from '../build/useSpec.ts';
import { Banner, LinkButton, Spinner } from '../design/index.ts';
import type { SessionActions } from '../session/sessionActions.ts';
import { BoardPlace } from './BoardPlace.tsx';
import styles from './BoardScreen.module.css';

export interface BoardRoomProps {
  readonly nugget: NuggetDocument;
  readonly sessionId: string;
  readonly view: SessionView;
  readonly actions: SessionActions;
  readonly isBuilding: boolean;
}

/** Which board, the board itself, what it says, and what one does next. */
export function BoardRoom({ nugget, sessionId, view, actions, isBuilding }: BoardRoomProps) {
  const { t } = useTranslation('board');
  const spec = useSpec(sessionId, view.build);
  if (spec === undefined) {
    return (
      <div className={styles.middle}>
        <Spinner label={t('loading')} />
      </div>
    );
  }
  return (
    <div className={styles.room}>
      {isBuilding ? (
        <Banner
          tone="info"
          action={
            <LinkButton size="s" href={`/n/${nugget.id}/build`}>
              {t('building_action')}
            </LinkButton>
          }
        >
          <strong>{t('building_title')}</strong> {t('building_here')}
        </Banner>
      ) : null}
      <BoardPlace
        sessionId={sessionId}
        device={deviceFor(spec)}
        last={view.board}
        deploy={view.deploy}
        isBuilding={isBuilding}
      />
      <AfterPanel
        nuggetId={nugget.id}
        commits={view.commits}
        undoneTo={view.undoneTo}
        actions={actions}
        isReadOnly={isBuilding}
      />
    </div>
  );
}
