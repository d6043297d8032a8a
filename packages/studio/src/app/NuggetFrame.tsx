import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState, LinkButton, Spinner } from '../design/index.ts';
import type { OpenState } from '../library/nuggetState.ts';
import { useNugget } from '../library/useNugget.ts';
import { AppHeader } from './AppHeader.tsx';
import { asksForBoard } from './asksForBoard.ts';
import { ErrorNotice } from './ErrorNotice.tsx';
import { NuggetFace } from './NuggetFace.tsx';
import styles from './NuggetFrame.module.css';
import { NuggetName } from './NuggetName.tsx';
import { type NuggetTab, NuggetTabs } from './NuggetTabs.tsx';
import { PageHeading } from './PageHeading.tsx';
import { SavedState } from './SavedState.tsx';
import { useNuggetNews } from './useNuggetNews.ts';

export interface NuggetFrameProps {
  readonly nuggetId: string;
  readonly tab: NuggetTab;
  /** Stands at the end of the header: Go, for example. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** What the screens of a nugget share. While it is not open, its place says why; children show only when it is. */
export function NuggetFrame({ nuggetId, tab, actions, children }: NuggetFrameProps) {
  const state = useNugget(nuggetId);
  if (state.state !== 'open') {
    return (
      <div className={styles.frame}>
        <AppHeader />
        <main id="main" tabIndex={-1} className={styles.waiting}>
          {state.state === 'loading' ? <Opening /> : null}
          {state.state === 'missing' ? <Missing /> : null}
          {state.state === 'failed' ? <Failed error={state.error} retry={state.retry} /> : null}
        </main>
      </div>
    );
  }
  return (
    <OpenFrame open={state} {...{ nuggetId, tab, actions }}>
      {children}
    </OpenFrame>
  );
}

function OpenFrame({
  open,
  nuggetId,
  tab,
  actions,
  children,
}: NuggetFrameProps & { readonly open: OpenState }) {
  const { t } = useTranslation('app');
  useNuggetNews(nuggetId, tab, open);
  return (
    <div className={styles.frame}>
      <AppHeader>
        <NuggetName name={open.nugget.name} tab={tab} onRename={(name) => open.change({ name })} />
        <SavedState saving={open.saving} error={open.error} />
        <nav aria-label={t('tabs')} className={styles.tabs}>
          <NuggetTabs
            nuggetId={open.nugget.id}
            tab={tab}
            hasBoard={asksForBoard(open.nugget.workspace_json)}
          />
        </nav>
        <div className={styles.actions}>{actions}</div>
      </AppHeader>
      <main id="main" tabIndex={-1} className={styles.main}>
        {children}
      </main>
    </div>
  );
}

function Opening() {
  const { t } = useTranslation('app');
  return <Spinner label={t('loading')} />;
}

function Missing() {
  const { t } = useTranslation('app');
  return (
    <>
      <PageHeading title={t('nugget_missing_title')} isHidden />
      <EmptyState
        picture={<NuggetFace />}
        title={t('nugget_missing_title')}
        text={t('nugget_missing_text')}
        action={
          <LinkButton href="/" variant="primary">
            {t('go_home')}
          </LinkButton>
        }
      />
    </>
  );
}

function Failed({ error, retry }: { readonly error: unknown; readonly retry: () => void }) {
  const { t } = useTranslation('app');
  return (
    <div className={styles.failed}>
      <PageHeading title={t('nugget_failed_title')} />
      <ErrorNotice error={error} onRetry={retry} />
    </div>
  );
}
