import type { Settings } from '@nugget/contract';
import { useTranslation } from 'react-i18next';
import { ErrorNotice } from '../app/ErrorNotice.tsx';
import { Switch } from '../design/index.ts';
import { Section } from './Section.tsx';
import { useSaveSettings } from './useSettings.ts';

export function SharingSection({ settings }: { readonly settings: Settings }) {
  const { t } = useTranslation('settings');
  const saver = useSaveSettings();
  return (
    <Section title={t('sharing_title')}>
      <Switch
        label={t('sharing')}
        hint={t('sharing_hint')}
        isOn={settings.lan_sharing}
        onChange={(lan_sharing) => saver.save({ lan_sharing })}
      />
      {saver.error === null ? null : <ErrorNotice error={saver.error} />}
    </Section>
  );
}
