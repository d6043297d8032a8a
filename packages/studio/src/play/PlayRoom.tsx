import type { NuggetDocument } from '@nugget/contract';
import { Code, Gamepad2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AfterPanel } from '../after/AfterPanel.tsx';
import { EmptyState, LinkButton, type TabEntry, Tabs } from '../design/index.ts';
import type { SessionActions } from '../session/sessionActions.ts';
import type { SessionModel, SessionSnapshot } from '../session/sessionModel.ts';
import styles from './PlayScreen.module.css';
import { GameStage } from './stage/GameStage.tsx';

export interface PlayRoomProps {
  readonly nugget: NuggetDocument;
  readonly sessionId: string;
  readonly snapshot: SessionSnapshot;
  readonly model: SessionModel;
  readonly actions: SessionActions;
  readonly isBuilding: boolean;
}

export function PlayRoom({ nugget, sessionId, snapshot, actions, isBuilding }: PlayRoomProps) {
  const { t } = useTranslation('play');
  const [tab, setTab] = useState('play');
  const { liveView, isLive } = snapshot;
  const stage = isBuilding ? (
    <Building nuggetId={nugget.id} />
  ) : (
    <GameStage
      nugget={nugget}
      sessionId={sessionId}
      version={`${liveView.build} ${liveView.commits.at(-1)?.sha ?? ''}`}
      actions={actions}
      onLookInside={() => setTab('code')}
    />
  );
  const tabs: readonly TabEntry[] = [
    { id: 'play', label: t('tab_play'), icon: <Gamepad2 aria-hidden size={20} />, content: stage },
    { id: 'code', label: t('tab_code'), icon: <Code aria-hidden size={20} />, content: null },
  ].filter(({ content }) => content !== null);
  return (
    <div className={styles.room}>
      <div className={styles.show}>
        <Tabs label={t('tabs_label')} tabs={tabs} selected={tab} onSelect={setTab} />
      </div>
      <AfterPanel
        nuggetId={nugget.id}
        commits={liveView.commits}
        undoneTo={liveView.undoneTo}
        actions={actions}
        isReadOnly={isBuilding || !isLive}
      />
    </div>
  );
}

function Building({ nuggetId }: { readonly nuggetId: string }) {
  const { t } = useTranslation('play');
  return (
    <EmptyState
      title={t('busy_title')}
      text={t('busy_text')}
      action={
        <LinkButton variant="primary" href={`/n/${nuggetId}/build`}>
          {t('busy_action')}
        </LinkButton>
      }
    />
  );
}
