import type { Settings } from '@nugget/contract';
import { useMutation } from '@tanstack/react-query';
import { Lock } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { ErrorNotice } from '../app/ErrorNotice.tsx';
import { useServices } from '../app/services.ts';
import { Button } from '../design/index.ts';
import { BudgetSection } from './BudgetSection.tsx';
import { CrewSection } from './CrewSection.tsx';
import { DataSection } from './DataSection.tsx';
import { DeleteSection } from './DeleteSection.tsx';
import { KeySection } from './KeySection.tsx';
import { ModelSection } from './ModelSection.tsx';
import styles from './Settings.module.css';
import { SharingSection } from './SharingSection.tsx';

export function SettingsSections({ settings }: { readonly settings: Settings }) {
  const { t } = useTranslation('settings');
  const { client, queries } = useServices();
  const [, navigate] = useLocation();
  const lock = useMutation({
    mutationFn: () => client.call('lockSettings', {}),
    onSuccess: () => {
      queries.removeQueries({ queryKey: ['settings'] });
      navigate('/');
    },
  });
  return (
    <>
      <div className={styles.top}>
        <p>{t('intro')}</p>
        <Button icon={<Lock aria-hidden />} isPending={lock.isPending} onPress={() => lock.mutate()}>
          {t('close')}
        </Button>
      </div>
      {lock.error === null ? null : <ErrorNotice error={lock.error} />}
      <div className={styles.sections}>
        <KeySection settings={settings} />
        <ModelSection settings={settings} />
        <BudgetSection settings={settings} />
        <CrewSection settings={settings} />
        <SharingSection settings={settings} />
        <DataSection settings={settings} />
        <DeleteSection />
      </div>
    </>
  );
}
