import type { NuggetDocument } from '@nugget/contract';
import { Code, Gamepad2 } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AfterPanel } from '../after/AfterPanel.tsx';
import { Banner, Button, EmptyState, LinkButton, Spinner, type TabEntry, Tabs } from '../design/index.ts';
import type { SessionActions } from '../session/sessionActions.ts';
import type { SessionModel, SessionSnapshot } from '../session/sessionModel.ts';
import { TimeTravelBar } from '../travel/TimeTravelBar.tsx';
import { type FilesShown, filesShown } from './filesShown.ts';
import styles from './PlayScreen.module.css';
import { GameStage } from './stage/GameStage.tsx';

// CodeMirror and its languages come when somebody looks inside.
const CodeRoom = lazy(async () => ({ default: (await import('./code/CodeRoom.tsx')).CodeRoom }));

export interface PlayRoomProps {
  readonly nugget: NuggetDocument;
  readonly sessionId: string;
  readonly snapshot: SessionSnapshot;
  readonly model: SessionModel;
  readonly actions: SessionActions;
  readonly isBuilding: boolean;
}

export function PlayRoom({ nugget, sessionId, snapshot, model, actions, isBuilding }: PlayRoomProps) {
  const { t } = useTranslation('play');
  const [tab, setTab] = useState('play');
  const { liveView, isLive } = snapshot;
  const version = `${liveView.build} ${liveView.commits.at(-1)?.sha ?? ''}`;
  const stage = isBuilding ? (
    <Building nuggetId={nugget.id} />
  ) : (
    <GameStage
      nugget={nugget}
      sessionId={sessionId}
      version={version}
      actions={actions}
      onLookInside={() => setTab('code')}
    />
  );
  const code = (
    <Suspense fallback={<Spinner label={t('files_loading')} />}>
      <Inside sessionId={sessionId} files={filesShown(snapshot)} version={version} />
    </Suspense>
  );
  const tabs: readonly TabEntry[] = [
    { id: 'play', label: t('tab_play'), icon: <Gamepad2 aria-hidden size={20} />, content: stage },
    { id: 'code', label: t('tab_code'), icon: <Code aria-hidden size={20} />, content: code },
  ];
  return (
    <div className={styles.room}>
      <div className={styles.show}>
        {isLive || tab === 'code' ? null : <Past onLookInside={() => setTab('code')} />}
        <Tabs label={t('tabs_label')} tabs={tabs} selected={tab} onSelect={setTab} />
      </div>
      <AfterPanel
        nuggetId={nugget.id}
        commits={liveView.commits}
        undoneTo={liveView.undoneTo}
        actions={actions}
        isReadOnly={isBuilding || !isLive}
      />
      <div className={styles.wide}>
        <TimeTravelBar model={model} snapshot={snapshot} />
      </div>
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

interface InsideProps {
  readonly sessionId: string;
  readonly files: FilesShown;
  /** Files of now are fetched anew when there is another one. */
  readonly version: string;
}

function Inside({ sessionId, files, version }: InsideProps) {
  const { t } = useTranslation('play');
  switch (files.when) {
    case 'before':
      return <p>{t('files_before')}</p>;
    case 'now':
      return <CodeRoom at={{ sessionId, sha: undefined, version }} then={undefined} />;
    case 'then':
      return <CodeRoom at={{ sessionId, sha: files.sha, version }} then={files.message} />;
  }
}

/** A game plays as it is now; only its files can be looked at as they were. */
function Past({ onLookInside }: { readonly onLookInside: () => void }) {
  const { t } = useTranslation('play');
  const look = (
    <Button size="s" onPress={onLookInside}>
      {t('past_action')}
    </Button>
  );
  return (
    <Banner tone="info" action={look}>
      <strong>{t('past_title')}.</strong> {t('past_text')}
    </Banner>
  );
}
