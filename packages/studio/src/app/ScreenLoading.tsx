import { useTranslation } from 'react-i18next';
import { Spinner } from '../design/index.ts';
import styles from './Page.module.css';

export function ScreenLoading() {
  const { t } = useTranslation('app');
  return (
    <main id="main" tabIndex={-1} className={styles.middle}>
      <Spinner label={t('loading')} />
    </main>
  );
}
