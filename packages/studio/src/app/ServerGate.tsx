import { type ReactNode, useEffect, useRef, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { Banner, useToasts } from '../design/index.ts';
import { LoginLost } from './LoginLost.tsx';
import styles from './ServerGate.module.css';
import type { ServerState, ServerWatch } from './serverWatch.ts';

/** Over the whole app: a calm banner while the server is gone, and a page of its own when the login is. */
export function ServerGate({
  server,
  children,
}: {
  readonly server: ServerWatch;
  readonly children: ReactNode;
}) {
  const state = useSyncExternalStore(server.subscribe, server.current);
  useNewsOfReturn(state);
  if (state === 'login_lost') return <LoginLost />;
  return (
    <>
      {children}
      <div className={styles.banner} role="status">
        {state === 'gone' ? <ServerGone /> : null}
      </div>
    </>
  );
}

export function ServerGone() {
  const { t } = useTranslation('app');
  return (
    <Banner tone="warn" live="off">
      <strong>{t('server_gone_title')}</strong> {t('server_gone_text')}
    </Banner>
  );
}

function useNewsOfReturn(state: ServerState): void {
  const { t } = useTranslation('app');
  const toasts = useToasts();
  const last = useRef(state);
  useEffect(() => {
    if (last.current === 'gone' && state === 'here') toasts.show({ text: t('server_back') });
    last.current = state;
  }, [state, t, toasts]);
}
