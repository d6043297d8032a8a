import type { Question } from '@nugget/contract';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TextArea } from '../../design/index.ts';
import styles from './Asks.module.css';
import type { Draft } from './keptAnswer.ts';

export interface QuestionCardsProps {
  readonly question: Question;
  readonly draft: Draft;
  readonly onChange: (draft: Draft) => void;
}

/** One question: a card for each option, and one for own words. */
export function QuestionCards({ question: asked, draft, onChange }: QuestionCardsProps) {
  const { t } = useTranslation('build');
  const { question, options, multiSelect } = asked;
  const name = useId();
  const chosen = draft.choices[question] ?? [];
  const own = draft.texts[question] ?? '';
  const [isOwn, setOwn] = useState(own !== '' || options.length === 0);
  const choose = (labels: readonly string[]): void =>
    onChange({ ...draft, choices: { ...draft.choices, [question]: labels } });
  const toggle = (label: string): void => {
    if (!multiSelect) {
      setOwn(false);
      choose([label]);
    } else choose(chosen.includes(label) ? chosen.filter((each) => each !== label) : [...chosen, label]);
  };
  const toggleOwn = (): void => {
    setOwn(multiSelect ? !isOwn : true);
    if (!multiSelect) choose([]);
    else if (isOwn) onChange({ ...draft, texts: { ...draft.texts, [question]: '' } });
  };
  const type = multiSelect ? 'checkbox' : 'radio';
  return (
    <fieldset className={styles.cards}>
      <legend className={styles.question}>{question}</legend>
      {multiSelect ? <p className={styles.note}>{t('question_many')}</p> : null}
      {options.map(({ label, description }) => (
        <label key={label} className={styles.card}>
          <input type={type} name={name} checked={chosen.includes(label)} onChange={() => toggle(label)} />
          <span>
            <strong>{label}</strong>
            {description === '' ? null : <span className={styles.note}>{description}</span>}
          </span>
        </label>
      ))}
      <label className={styles.card}>
        <input type={type} name={name} checked={isOwn} onChange={toggleOwn} />
        <strong>{t('question_own')}</strong>
      </label>
      {isOwn ? (
        <TextArea
          label={t('question_own_label')}
          value={own}
          rows={2}
          onChange={(text) => onChange({ ...draft, texts: { ...draft.texts, [question]: text } })}
        />
      ) : null}
    </fieldset>
  );
}
