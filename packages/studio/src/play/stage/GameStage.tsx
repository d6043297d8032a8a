import type { NuggetDocument } from '@nugget/contract';
import { RotateCw } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { ErrorNotice } from '../../app/ErrorNotice.tsx';
import { Button, Spinner } from '../../design/index.ts';
import type { SessionActions } from '../../session/sessionActions.ts';
import { useLaunch } from '../useLaunch.ts';
import { GameWindow } from './GameWindow.tsx';
import { HowToRun } from './HowToRun.tsx';
import styles from './Stage.module.css';

export interface GameStageProps {
  readonly nugget: NuggetDocument;
  readonly sessionId: string;
  /** What was built: another one is served anew. */
  readonly version: string;
  readonly actions: Pick<SessionActions, 'launch'>;
  readonly onLookInside: () => void;
}

/** Serves the nugget and shows it, or says why it cannot be shown and what to do. */
export function GameStage({ nugget, sessionId, version, actions, onLookInside }: GameStageProps) {
  const { t } = useTranslation('play');
  const { launch, openedAt, again } = useLaunch(sessionId, version, actions);
  switch (launch.state) {
    case 'opening':
      return (
        <div className={styles.waiting}>
          <Spinner label={t('opening')} />
        </div>
      );
    case 'failed':
      return (
        <div className={styles.failed}>
          <h2>{t('failed_title')}</h2>
          <ErrorNotice error={launch.error} />
          <Button variant="primary" icon={<RotateCw aria-hidden size={20} />} onPress={again}>
            {t('launch_again')}
          </Button>
        </div>
      );
    case 'no_page':
      return <HowToRun {...{ nugget, sessionId, version, onLookInside }} />;
    case 'open':
      return (
        <GameWindow
          key={openedAt}
          nugget={nugget}
          sessionId={sessionId}
          url={launch.url}
          lanUrl={launch.lanUrl}
        />
      );
  }
}
