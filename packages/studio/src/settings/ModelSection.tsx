import type { Settings } from '@nugget/contract';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorNotice } from '../app/ErrorNotice.tsx';
import { Button, TextField } from '../design/index.ts';
import { Section } from './Section.tsx';
import styles from './Settings.module.css';
import { useSaveSettings } from './useSettings.ts';

const FIELDS = ['model_url', 'model', 'planner_model'] as const;
type Field = (typeof FIELDS)[number];

const draftOf = (settings: Settings): Readonly<Record<Field, string>> => ({
  model_url: settings.model_url ?? '',
  model: settings.model ?? '',
  planner_model: settings.planner_model ?? '',
});

export function ModelSection({ settings }: { readonly settings: Settings }) {
  const { t } = useTranslation('settings');
  const saver = useSaveSettings();
  const [draft, setDraft] = useState(() => draftOf(settings));
  const [isWrong, setIsWrong] = useState(false);
  const isFixed = (field: Field): boolean => settings.fixed.includes(field);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setIsWrong(!isAddress(draft.model_url));
    if (!isAddress(draft.model_url)) return;
    const open = FIELDS.filter((field) => !isFixed(field));
    saver.save(Object.fromEntries(open.map((field) => [field, draft[field].trim() || null])));
  };
  const field = (name: Field, hint: string) => ({
    label: t(name),
    hint: isFixed(name) ? t('fixed') : hint,
    isDisabled: isFixed(name),
    value: draft[name],
    onChange: (value: string) => setDraft((before) => ({ ...before, [name]: value })),
  });
  return (
    <Section title={t('model_title')}>
      <form onSubmit={submit} className={styles.form}>
        <TextField
          {...field('model_url', t('model_url_hint'))}
          inputMode="url"
          error={isWrong ? t('model_url_wrong') : undefined}
        />
        <TextField {...field('model', t('model_hint'))} />
        <TextField {...field('planner_model', t('model_hint'))} />
        {saver.error === null ? null : <ErrorNotice error={saver.error} />}
        <Button type="submit" isPending={saver.isSaving} isDisabled={FIELDS.every(isFixed)}>
          {t('save')}
        </Button>
      </form>
    </Section>
  );
}

const isAddress = (text: string): boolean => text.trim() === '' || /^https?:\/\/.+/.test(text.trim());
