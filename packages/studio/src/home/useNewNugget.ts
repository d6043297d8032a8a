import type { NuggetContent } from '@nugget/contract';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { useServices } from '../app/services.ts';
import { nuggetsKey } from '../library/nuggetsKey.ts';

export interface NewNugget {
  /** Makes a nugget and opens its blocks; without a `fill`, an empty one. */
  readonly make: (fill?: () => Promise<Partial<NuggetContent>>) => Promise<void>;
  readonly isMaking: boolean;
  readonly error: unknown;
}

export function useNewNugget(): NewNugget {
  const { client, queries } = useServices();
  const { t } = useTranslation('app');
  const [, navigate] = useLocation();
  const [isMaking, setIsMaking] = useState(false);
  const [error, setError] = useState<unknown>();
  const make = useCallback(
    async (fill = async (): Promise<Partial<NuggetContent>> => ({})) => {
      setIsMaking(true);
      setError(undefined);
      const empty = { name: t('untitled'), workspace_json: null, thumbnail: null, session_id: null };
      try {
        const { id } = await client.call('createNugget', { body: { ...empty, ...(await fill()) } });
        void queries.invalidateQueries({ queryKey: nuggetsKey });
        navigate(`/n/${encodeURIComponent(id)}/blocks`);
      } catch (thrown) {
        setError(thrown);
      } finally {
        setIsMaking(false);
      }
    },
    [client, queries, navigate, t],
  );
  return { make, isMaking, error };
}
