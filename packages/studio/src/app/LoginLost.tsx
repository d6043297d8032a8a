import { useTranslation } from 'react-i18next';
import { NuggetFace } from './NuggetFace.tsx';
import styles from './Page.module.css';
import { PageHeading } from './PageHeading.tsx';

/** The cookie is missing or unknown; only whoever sits at the computer can give a new one. */
export function LoginLost() {
  const { t } = useTranslation('app');
  return (
    <main id="main" tabIndex={-1} className={styles.middle}>
      <div className={styles.sheet}>
        <div className={styles.picture} data-asleep>
          <NuggetFace />
        </div>
        <PageHeading title={t('login_title')} />
        <p>{t('login_text')}</p>
        <p>{t('login_safe')}</p>
        <details>
          <summary>{t('error_details')}</summary>
          <p>{t('login_how')}</p>
        </details>
      </div>
    </main>
  );
}
