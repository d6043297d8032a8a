import { type NuggetError, toNuggetError } from '@nugget/contract';
import { useCallback, useState } from 'react';

/** One thing a person does at a time: whether it is under way, and why it did not work. */
export function useAct() {
  const [isActing, setActing] = useState(false);
  const [error, setError] = useState<NuggetError>();
  const act = useCallback(async (action: () => Promise<void>): Promise<void> => {
    setActing(true);
    setError(undefined);
    try {
      await action();
    } catch (thrown) {
      setError(toNuggetError(thrown));
    } finally {
      setActing(false);
    }
  }, []);
  return { act, isActing, error };
}
