import { useTranslation } from 'react-i18next';
import { Page } from '../app/Page.tsx';
import { PageHeading } from '../app/PageHeading.tsx';
import { Card, LinkButton } from '../design/index.ts';
import { AdultSum } from './AdultSum.tsx';
import styles from './Settings.module.css';

/** The page before the settings. */
export function AdultGate({ onOpen }: { readonly onOpen: () => void }) {
  const { t } = useTranslation('settings');
  return (
    <Page>
      <div className={styles.gate}>
        <Card>
          <div className={styles.section}>
            <PageHeading title={t('gate_title')} />
            <p>{t('gate_text')}</p>
            <AdultSum label={t('gate_open')} onOpen={onOpen} />
            <LinkButton href="/">{t('gate_back')}</LinkButton>
          </div>
        </Card>
      </div>
    </Page>
  );
}
