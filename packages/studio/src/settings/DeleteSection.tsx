import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { ErrorNotice } from '../app/ErrorNotice.tsx';
import { useServices } from '../app/services.ts';
import { Button, Dialog, TextField, useToasts } from '../design/index.ts';
import { forgetAllKept } from '../library/keptChanges.ts';
import { Section } from './Section.tsx';
import styles from './Settings.module.css';

export function DeleteSection() {
  const { t } = useTranslation('settings');
  const [isAsking, setIsAsking] = useState(false);
  return (
    <Section title={t('delete_title')} text={t('delete_text')}>
      <Button variant="danger" onPress={() => setIsAsking(true)}>
        {t('delete_open')}
      </Button>
      {isAsking ? <DeleteDialog onClose={() => setIsAsking(false)} /> : null}
    </Section>
  );
}

function DeleteDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('settings');
  const form = useId();
  const words = t('delete_words');
  const [draft, setDraft] = useState('');
  const [isWrong, setIsWrong] = useState(false);
  const deletion = useDeletion();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const isSame = draft.trim().toLowerCase() === words.toLowerCase();
    setIsWrong(!isSame);
    if (isSame) deletion.mutate();
  };
  const buttons = (
    <>
      <Button onPress={onClose}>{t('delete_keep')}</Button>
      <Button variant="danger" type="submit" form={form} isPending={deletion.isPending}>
        {t('delete_do')}
      </Button>
    </>
  );
  return (
    <Dialog title={t('delete_sure')} isOpen onClose={onClose} footer={buttons}>
      <form id={form} onSubmit={submit} className={styles.form}>
        <TextField
          label={t('delete_label', { words })}
          value={draft}
          onChange={setDraft}
          autoComplete="off"
          autoFocus
          error={isWrong ? t('delete_wrong') : undefined}
        />
        {deletion.error === null ? null : <ErrorNotice error={deletion.error} />}
      </form>
    </Dialog>
  );
}

function useDeletion() {
  const { t } = useTranslation('settings');
  const { client, queries } = useServices();
  const toasts = useToasts();
  const [, navigate] = useLocation();
  return useMutation({
    mutationFn: () => client.call('deleteEverything', { body: { confirm: 'delete everything' } }),
    onSuccess: () => {
      forgetAllKept(localStorage);
      queries.clear();
      toasts.show({ text: t('delete_done') });
      navigate('/');
    },
  });
}
