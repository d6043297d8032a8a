import { toNuggetError } from '@nugget/contract';
import { useTranslation } from 'react-i18next';
import { ErrorNotice } from '../app/ErrorNotice.tsx';
import { Page } from '../app/Page.tsx';
import { PageHeading } from '../app/PageHeading.tsx';
import { Spinner } from '../design/index.ts';
import { AdultGate } from './AdultGate.tsx';
import styles from './Settings.module.css';
import { SettingsSections } from './SettingsSections.tsx';
import { useSettings } from './useSettings.ts';

/** What an adult decides. The server asks for the sum again when its 15 minutes are over. */
export function SettingsScreen() {
  const { t } = useTranslation(['settings', 'app']);
  const settings = useSettings();
  const isLocked = settings.error !== null && toNuggetError(settings.error).code === 'ADULT_NEEDED';
  if (isLocked) return <AdultGate onOpen={() => void settings.refetch()} />;
  return (
    <Page>
      <div className={styles.column}>
        <PageHeading title={t('title')} />
        {settings.isPending ? <Spinner label={t('app:loading')} /> : null}
        {settings.error === null ? null : (
          <ErrorNotice error={settings.error} onRetry={() => void settings.refetch()} />
        )}
        {settings.data === undefined ? null : <SettingsSections settings={settings.data} />}
      </div>
    </Page>
  );
}
