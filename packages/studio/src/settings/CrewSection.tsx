import { type Settings, WORD_LANGUAGES } from '@nugget/contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorNotice } from '../app/ErrorNotice.tsx';
import { nameOfLanguage } from '../app/look/nameOfLanguage.ts';
import { Select, Slider } from '../design/index.ts';
import { Section } from './Section.tsx';
import styles from './Settings.module.css';
import { useSaveSettings } from './useSettings.ts';

export function CrewSection({ settings }: { readonly settings: Settings }) {
  const { t } = useTranslation('settings');
  const saver = useSaveSettings();
  const [size, setSize] = useState(settings.crew_size);
  const isFixed = settings.fixed.includes('crew_size');
  const [language = 'en'] = settings.language.toLowerCase().split('-');
  return (
    <Section title={t('crew_title')}>
      <Slider
        label={t('crew_size')}
        value={size}
        onChange={setSize}
        onChangeEnd={(crew_size) => saver.save({ crew_size })}
        min={1}
        max={16}
        isDisabled={isFixed}
      />
      <p className={styles.text}>{isFixed ? t('fixed') : t('crew_size_hint')}</p>
      <Select
        label={t('language')}
        hint={t('language_hint')}
        value={language}
        onChange={(next) => saver.save({ language: next })}
        options={WORD_LANGUAGES.map((id) => ({ id, label: nameOfLanguage(id) }))}
      />
      {saver.error === null ? null : <ErrorNotice error={saver.error} />}
    </Section>
  );
}
