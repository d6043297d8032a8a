import { isErrorCode, type ModelTrial, NuggetError, type Settings } from '@nugget/contract';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorNotice } from '../app/ErrorNotice.tsx';
import { useServices } from '../app/services.ts';
import { Button, TextField, useToasts } from '../design/index.ts';
import { Section } from './Section.tsx';
import styles from './Settings.module.css';
import { useGateOnLock, useSettings, useShowSettings } from './useSettings.ts';

export function KeySection({ settings }: { readonly settings: Settings }) {
  const { t } = useTranslation('settings');
  const { key, crew, fixed } = settings;
  return (
    <Section title={t('key_title')} text={t('key_text')}>
      <p className={styles.now} data-crew={crew}>
        {crew === 'rehearsal' ? t('crew_rehearsal') : t('crew_real')}
      </p>
      <p>{t(`key_${key}`)}</p>
      {fixed.includes('key') ? <p className={styles.text}>{t('fixed')}</p> : <KeyForm />}
      {key === 'saved' ? <RemoveKey /> : null}
    </Section>
  );
}

function KeyForm() {
  const { t } = useTranslation('settings');
  const { client } = useServices();
  const toasts = useToasts();
  const settings = useSettings();
  const [draft, setDraft] = useState('');
  const [isEmpty, setIsEmpty] = useState(false);
  const trial = useMutation({
    mutationFn: (api_key: string) => client.call('saveKey', { body: { api_key } }).then(worksOrThrows),
    onSuccess: () => {
      // What was typed must not stay in the page.
      setDraft('');
      toasts.show({ text: t('key_works') });
      void settings.refetch();
    },
    onError: useGateOnLock(),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setIsEmpty(draft.trim() === '');
    if (draft.trim() !== '') trial.mutate(draft.trim());
  };
  return (
    <form onSubmit={submit} className={styles.form}>
      <TextField
        label={t('key_label')}
        hint={t('key_hint')}
        type="password"
        autoComplete="off"
        value={draft}
        onChange={setDraft}
        error={isEmpty ? t('key_empty') : undefined}
      />
      {trial.error === null ? null : (
        <>
          <p role="status">{t('key_refused')}</p>
          <ErrorNotice error={trial.error} />
        </>
      )}
      <Button type="submit" variant="primary" isPending={trial.isPending}>
        {t('key_try')}
      </Button>
    </form>
  );
}

function RemoveKey() {
  const { t } = useTranslation('settings');
  const { client } = useServices();
  const toasts = useToasts();
  const show = useShowSettings();
  const removal = useMutation({
    mutationFn: () => client.call('deleteKey', {}),
    onSuccess: (settings) => {
      show(settings);
      toasts.show({ text: t('key_deleted') });
    },
    onError: useGateOnLock(),
  });
  return (
    <>
      {removal.error === null ? null : <ErrorNotice error={removal.error} />}
      <Button variant="danger" isPending={removal.isPending} onPress={() => removal.mutate()}>
        {t('key_delete')}
      </Button>
    </>
  );
}

/** A refused try is an answer to the server and an error to the form. */
function worksOrThrows(trial: ModelTrial): void {
  if (trial.outcome === 'works') return;
  const code = isErrorCode(trial.code) ? trial.code : 'MODEL_BROKEN';
  throw new NuggetError(code, { message: trial.message });
}
