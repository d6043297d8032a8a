import { useTranslation } from 'react-i18next';
import styles from './SkipLink.module.css';

/** The first stop of the Tab key: past the header, to the <main id="main" tabIndex={-1}> of every page. */
export function SkipLink() {
  const { t } = useTranslation('app');
  return (
    <a href="#main" className={styles.skip}>
      {t('skip_to_content')}
    </a>
  );
}
