import { useTranslation } from 'react-i18next';
import { Button } from '../design/index.ts';
import { NuggetFace } from './NuggetFace.tsx';
import styles from './Page.module.css';
import { PageHeading } from './PageHeading.tsx';

export function Crashed({ error }: { readonly error: unknown }) {
  const { t } = useTranslation('app');
  return (
    <main id="main" tabIndex={-1} className={styles.middle}>
      <div className={styles.sheet} role="alert">
        <div className={styles.picture} data-asleep>
          <NuggetFace />
        </div>
        <PageHeading title={t('crash_title')} />
        <p>{t('crash_text')}</p>
        <Button variant="primary" onPress={() => location.reload()}>
          {t('crash_reload')}
        </Button>
        <details>
          <summary>{t('error_details')}</summary>
          <pre>{error instanceof Error ? (error.stack ?? error.message) : String(error)}</pre>
        </details>
      </div>
    </main>
  );
}
