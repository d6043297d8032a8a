import { useTranslation } from 'react-i18next';
import { Choice, Select } from '../../design/index.ts';
import { STUDIO_LANGUAGES, startWords } from '../../words/startWords.ts';
import { nameOfLanguage } from './nameOfLanguage.ts';
import { useLook } from './useLook.ts';

/** What the menu of the look lets a person choose. */
export function LookChoices() {
  const { t } = useTranslation('app');
  const [look, change] = useLook();
  return (
    <>
      <Choice
        label={t('look_theme')}
        value={look.theme}
        onChange={(theme) => change({ theme })}
        options={(['system', 'light', 'dark'] as const).map((id) => ({ id, label: t(`look_theme_${id}`) }))}
      />
      <Choice
        label={t('look_text')}
        value={look.text}
        onChange={(text) => change({ text })}
        options={(['normal', 'large', 'largest'] as const).map((id) => ({ id, label: t(`look_text_${id}`) }))}
      />
      <Choice
        label={t('look_motion')}
        value={look.motion}
        onChange={(motion) => change({ motion })}
        options={(['system', 'full', 'reduced'] as const).map((id) => ({
          id,
          label: t(`look_motion_${id}`),
        }))}
      />
      {STUDIO_LANGUAGES.length > 1 ? <LanguageChoice /> : null}
    </>
  );
}

function LanguageChoice() {
  const { t, i18n } = useTranslation('app');
  const [, change] = useLook();
  const choose = (language: string): void => {
    change({ language });
    void startWords(language);
  };
  const options = STUDIO_LANGUAGES.map((id) => ({ id, label: nameOfLanguage(id) }));
  return <Select label={t('look_language')} value={i18n.language} onChange={choose} options={options} />;
}
