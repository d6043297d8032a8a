import type { ReactNode } from 'react';
import { Link } from 'react-aria-components/Link';
import { useTranslation } from 'react-i18next';
import styles from './AppHeader.module.css';
import { LookMenu } from './look/LookMenu.tsx';
import { NuggetFace } from './NuggetFace.tsx';

/** The top of every page: the way home, what the page brings, and how everything looks. */
export function AppHeader({ children }: { readonly children?: ReactNode }) {
  const { t } = useTranslation('app');
  return (
    <header className={styles.header}>
      <Link href="/" className={styles.home ?? ''} aria-label={t('home')}>
        <NuggetFace />
      </Link>
      {children}
      <div className={styles.look}>
        <LookMenu />
      </div>
    </header>
  );
}
