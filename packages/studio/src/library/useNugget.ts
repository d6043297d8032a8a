import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { useServices } from '../app/services.ts';
import type { NuggetState } from './nuggetState.ts';
import { nuggetsKey } from './nuggetsKey.ts';
import type { OpenNugget } from './openNugget.ts';
import { holdNugget, openNuggetOf } from './openNuggets.ts';

/** A nugget that one may change: saved by itself when the hands rest, when the page is left, and when the server is back. */
export function useNugget(nuggetId: string): NuggetState {
  const { client, queries } = useServices();
  const { t } = useTranslation('app');
  const by = useMemo(
    () => ({
      copyName: (name: string) => t('copy_of', { name }),
      onSaved: () => void queries.invalidateQueries({ queryKey: nuggetsKey }),
    }),
    [t, queries],
  );
  const open = openNuggetOf(client, nuggetId, by);
  useEffect(() => holdNugget(client, nuggetId, by), [client, nuggetId, by]);
  useEffect(() => savingWhenLeft(open), [open]);
  return useSyncExternalStore(open.subscribe, open.snapshot);
}

function savingWhenLeft({ flush, wake }: OpenNugget): () => void {
  const listening = new AbortController();
  const { signal } = listening;
  const save = (): void => void flush();
  addEventListener('pagehide', save, { signal });
  document.addEventListener('visibilitychange', save, { signal });
  addEventListener('online', wake, { signal });
  return () => listening.abort();
}
