import type { SessionView } from '@nugget/contract';
import { RotateCw, Square } from 'lucide-react';
import { memo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorNotice } from '../../app/ErrorNotice.tsx';
import { Button, Dialog } from '../../design/index.ts';
import type { SessionActions } from '../../session/sessionActions.ts';
import { useAct } from '../useAct.ts';

export interface BuildControlsProps {
  readonly outcome: SessionView['outcome'];
  readonly actions: Pick<SessionActions, 'stop' | 'resume'>;
  readonly isDisabled: boolean;
}

/** The one thing to do with a build as it stands: stop it, go on, try again. */
export const BuildControls = memo(function BuildControls(props: BuildControlsProps) {
  const { outcome, actions, isDisabled } = props;
  const { t } = useTranslation('build');
  const { act, isActing, error } = useAct();
  const resume = (): void => void act(actions.resume);
  const icon = <RotateCw aria-hidden size={20} />;
  return (
    <>
      {error === undefined ? null : <ErrorNotice error={error} />}
      {outcome === 'running' ? <StopButton {...{ actions, isDisabled }} /> : null}
      {outcome === 'stopped' ? (
        <Button variant="primary" icon={icon} onPress={resume} isPending={isActing} isDisabled={isDisabled}>
          {t('resume')}
        </Button>
      ) : null}
      {outcome === 'failed' ? (
        <Button variant="primary" icon={icon} onPress={resume} isPending={isActing} isDisabled={isDisabled}>
          {t('retry')}
        </Button>
      ) : null}
    </>
  );
});

function StopButton({ actions, isDisabled }: Pick<BuildControlsProps, 'actions' | 'isDisabled'>) {
  const { t } = useTranslation('build');
  const [isAsking, setAsking] = useState(false);
  const { act, isActing, error } = useAct();
  const stop = (): void =>
    void act(async () => {
      await actions.stop();
      setAsking(false);
    });
  return (
    <>
      <Button icon={<Square aria-hidden size={18} />} isDisabled={isDisabled} onPress={() => setAsking(true)}>
        {t('stop')}
      </Button>
      <Dialog
        title={t('stop_title')}
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        footer={
          <>
            <Button onPress={() => setAsking(false)} autoFocus>
              {t('stop_no')}
            </Button>
            <Button variant="danger" onPress={stop} isPending={isActing}>
              {t('stop_yes')}
            </Button>
          </>
        }
      >
        <p>{t('stop_text')}</p>
        {error === undefined ? null : <ErrorNotice error={error} onRetry={stop} />}
      </Dialog>
    </>
  );
}
