import type { Settings } from '@nugget/contract';
import { useTranslation } from 'react-i18next';
import { Section } from './Section.tsx';
import styles from './Settings.module.css';

export function DataSection({ settings }: { readonly settings: Settings }) {
  const { t } = useTranslation('settings');
  return (
    <Section title={t('data_title')} text={t('data_text')}>
      <p>
        <code className={styles.path}>{settings.data_folder}</code>
      </p>
      {settings.fixed.includes('data_folder') ? <p className={styles.text}>{t('fixed')}</p> : null}
      <p>
        {/* Outside of the studio's pages, so a plain link. */}
        <a href="/api/docs" target="_blank" rel="noopener">
          {t('data_docs')}
        </a>
      </p>
    </Section>
  );
}
