import type { Settings } from '@nugget/contract';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorNotice } from '../app/ErrorNotice.tsx';
import { Button, TextField } from '../design/index.ts';
import { type BudgetDraft, budgetOf, draftOfBudget } from './budgetDraft.ts';
import { Section } from './Section.tsx';
import styles from './Settings.module.css';
import { SpentToday } from './SpentToday.tsx';
import { useSaveSettings } from './useSettings.ts';

const FIELDS = [
  { name: 'nugget_max_tokens', words: 'budget_nugget_tokens', inputMode: 'numeric' },
  { name: 'nugget_max_cost_usd', words: 'budget_nugget_cost', inputMode: 'decimal' },
  { name: 'day_max_tokens', words: 'budget_day_tokens', inputMode: 'numeric' },
  { name: 'day_max_cost_usd', words: 'budget_day_cost', inputMode: 'decimal' },
] as const;

export function BudgetSection({ settings }: { readonly settings: Settings }) {
  const { t } = useTranslation('settings');
  const saver = useSaveSettings();
  const [draft, setDraft] = useState<BudgetDraft>(() => draftOfBudget(settings.budget));
  const [wrong, setWrong] = useState<readonly (keyof BudgetDraft)[]>([]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const read = budgetOf(draft);
    setWrong(read.outcome === 'wrong' ? read.fields : []);
    if (read.outcome === 'read') saver.save({ budget: read.budget });
  };
  return (
    <Section title={t('budget_title')} text={t('budget_text')}>
      <SpentToday settings={settings} />
      <form onSubmit={submit} className={styles.form}>
        <div className={styles.pairs}>
          {FIELDS.map(({ name, words, inputMode }) => (
            <TextField
              key={name}
              label={t(words)}
              inputMode={inputMode}
              value={draft[name]}
              onChange={(value) => setDraft((before) => ({ ...before, [name]: value }))}
              error={wrong.includes(name) ? t('budget_wrong') : undefined}
            />
          ))}
        </div>
        {saver.error === null ? null : <ErrorNotice error={saver.error} />}
        <Button type="submit" isPending={saver.isSaving}>
          {t('save')}
        </Button>
      </form>
    </Section>
  );
}
