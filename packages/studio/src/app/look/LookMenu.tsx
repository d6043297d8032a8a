import { Palette } from 'lucide-react';
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog';
import { Link } from 'react-aria-components/Link';
import { Popover } from 'react-aria-components/Popover';
import { useTranslation } from 'react-i18next';
import { Choice, IconButton, Select } from '../../design/index.ts';
import { STUDIO_LANGUAGES, startWords } from '../../words/startWords.ts';
import styles from './LookMenu.module.css';
import { nameOfLanguage } from './nameOfLanguage.ts';
import { useLook } from './useLook.ts';

/** For everyone: colours, letters, movement and language, and the way to the settings for grown-ups. */
export function LookMenu() {
  const { t } = useTranslation('app');
  return (
    <DialogTrigger>
      <IconButton label={t('look')} icon={<Palette aria-hidden />} />
      <Popover className={styles.popover ?? ''} placement="bottom end">
        <Dialog className={styles.menu ?? ''} aria-label={t('look')}>
          {({ close }) => (
            <>
              <LookChoices />
              <Link href="/settings" className={styles.adult ?? ''} onPress={close}>
                {t('look_adult')}
              </Link>
            </>
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

function LookChoices() {
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
