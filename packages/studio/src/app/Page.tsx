import type { ReactNode } from 'react';
import { AppHeader } from './AppHeader.tsx';
import styles from './Page.module.css';

/** A page that is not a nugget's: header, and one column that scrolls with the window. */
export function Page({ header, children }: { readonly header?: ReactNode; readonly children: ReactNode }) {
  return (
    <div className={styles.page}>
      <AppHeader>{header}</AppHeader>
      <main id="main" tabIndex={-1} className={styles.main}>
        {children}
      </main>
    </div>
  );
}
