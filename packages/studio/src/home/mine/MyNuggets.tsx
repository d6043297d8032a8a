import type { NuggetSummary } from '@nugget/contract';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorNotice } from '../../app/ErrorNotice.tsx';
import { RenameDialog } from '../../app/RenameDialog.tsx';
import { useServices } from '../../app/services.ts';
import { Button, EmptyState, TextField } from '../../design/index.ts';
import { buildStateOf } from './buildStates.ts';
import { findNuggets } from './findNuggets.ts';
import styles from './MyNuggets.module.css';
import { NuggetCard } from './NuggetCard.tsx';
import { useFocusAfterRemoval } from './useFocusAfterRemoval.ts';
import { useNuggetActions } from './useNuggetActions.ts';

/** Fewer than these can be seen at a glance. */
const SEARCH_FROM = 7;
const LOOK_AGAIN_MS = 4_000;

export function MyNuggets({ nuggets }: { readonly nuggets: readonly NuggetSummary[] }) {
  const { t } = useTranslation('home');
  const [search, setSearch] = useState('');
  const [renaming, setRenaming] = useState<NuggetSummary>();
  const actions = useNuggetActions();
  const sessions = useSessions();
  const { heading, focusWhenGone } = useFocusAfterRemoval(nuggets);
  const found = findNuggets(nuggets, search);
  const remove = (nugget: NuggetSummary) => {
    focusWhenGone(nugget.id);
    void actions.remove(nugget);
  };
  return (
    <section className={styles.mine} aria-labelledby="mine">
      <div className={styles.head}>
        <h2 id="mine" ref={heading} tabIndex={-1}>
          {t('mine_title')}
        </h2>
        {nuggets.length < SEARCH_FROM ? null : (
          <TextField label={t('search')} type="search" value={search} onChange={setSearch} />
        )}
      </div>
      {actions.error === undefined ? null : <ErrorNotice error={actions.error} />}
      <p role="status" className={styles.found}>
        {search.trim() === '' ? '' : t('found', { count: found.length })}
      </p>
      {found.length === 0 ? <NothingFound onClear={() => setSearch('')} /> : null}
      <ul className={styles.cards}>
        {found.map((nugget) => (
          <li key={nugget.id}>
            <NuggetCard
              nugget={nugget}
              build={buildStateOf(nugget, sessions)}
              onRename={() => setRenaming(nugget)}
              onDuplicate={() => void actions.duplicate(nugget)}
              onDownload={() => void actions.download(nugget)}
              onDelete={() => remove(nugget)}
            />
          </li>
        ))}
      </ul>
      {renaming === undefined ? null : (
        <RenameDialog
          name={renaming.name}
          onClose={() => setRenaming(undefined)}
          onRename={(name) => {
            void actions.rename(renaming, name);
            setRenaming(undefined);
          }}
        />
      )}
    </section>
  );
}

/** Looked at again only while something is being built. */
function useSessions() {
  const { client } = useServices();
  const sessions = useQuery({
    queryKey: ['sessions'],
    queryFn: () => client.call('listSessions', {}),
    refetchInterval: ({ state }) =>
      state.data?.some(({ outcome }) => outcome === 'running') === true ? LOOK_AGAIN_MS : false,
  });
  return sessions.data ?? [];
}

function NothingFound({ onClear }: { readonly onClear: () => void }) {
  const { t } = useTranslation('home');
  return (
    <EmptyState
      title={t('found_none_title')}
      text={t('found_none_text')}
      action={<Button onPress={onClear}>{t('found_clear')}</Button>}
      level={3}
    />
  );
}
