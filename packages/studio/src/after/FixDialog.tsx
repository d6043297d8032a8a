import { Wrench } from 'lucide-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { ErrorNotice } from '../app/ErrorNotice.tsx';
import { useAct } from '../build/useAct.ts';
import { Button, Dialog, TextArea } from '../design/index.ts';
import type { SessionActions } from '../session/sessionActions.ts';
import styles from './After.module.css';

/** Two of them and the words around them stay below the 2,000 letters that a report may have. */
const MAX_LETTERS = 900;

export interface FixDialogProps {
  readonly nuggetId: string;
  readonly actions: Pick<SessionActions, 'fix'>;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** A child tells what is wrong; the crew repairs it, which the build screen shows. What was written stays when it is closed. */
export function FixDialog({ nuggetId, actions, isOpen, onClose }: FixDialogProps) {
  const { t } = useTranslation('play');
  const [, navigate] = useLocation();
  const [happened, setHappened] = useState('');
  const [wanted, setWanted] = useState('');
  const { act, isActing, error } = useAct();
  const form = useId();
  const isReady = happened.trim() !== '' && wanted.trim() !== '';
  const send = () =>
    act(async () => {
      await actions.fix(t('fix_report', { happened: happened.trim(), wanted: wanted.trim() }));
      navigate(`/n/${nuggetId}/build`);
    });
  const footer = (
    <>
      <Button onPress={onClose}>{t('cancel')}</Button>
      <Button
        variant="primary"
        type="submit"
        form={form}
        isDisabled={!isReady}
        isPending={isActing}
        icon={<Wrench aria-hidden size={20} />}
      >
        {t('fix_send')}
      </Button>
    </>
  );
  return (
    <Dialog title={t('fix_title')} isOpen={isOpen} onClose={onClose} footer={footer}>
      <form
        id={form}
        className={styles.dialog}
        onSubmit={(event) => {
          event.preventDefault();
          if (isReady && !isActing) void send();
        }}
      >
        <TextArea
          label={t('fix_happened')}
          hint={t('fix_happened_hint')}
          value={happened}
          onChange={setHappened}
          maxLength={MAX_LETTERS}
          rows={3}
          autoFocus
        />
        <TextArea
          label={t('fix_wanted')}
          hint={t('fix_wanted_hint')}
          value={wanted}
          onChange={setWanted}
          maxLength={MAX_LETTERS}
          rows={3}
        />
        {error === undefined ? null : <ErrorNotice error={error} />}
      </form>
    </Dialog>
  );
}
