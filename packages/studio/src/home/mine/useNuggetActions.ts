import type { NuggetSummary } from '@nugget/contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useServices } from '../../app/services.ts';
import { useToasts } from '../../design/index.ts';
import { contentOf } from '../../library/changes.ts';
import { keptIn } from '../../library/keptChanges.ts';
import { nuggetsKey } from '../../library/nuggetsKey.ts';
import { fileNameOf } from './fileNameOf.ts';
import { saveFile } from './saveFile.ts';

export interface NuggetActions {
  readonly rename: (nugget: NuggetSummary, name: string) => Promise<void>;
  readonly duplicate: (nugget: NuggetSummary) => Promise<void>;
  readonly download: (nugget: NuggetSummary) => Promise<void>;
  /** Into the bin; the toast has the Undo. */
  readonly remove: (nugget: NuggetSummary) => Promise<void>;
  readonly error: unknown;
}

export function useNuggetActions(): NuggetActions {
  const { client, queries } = useServices();
  const { t } = useTranslation(['home', 'app']);
  const toasts = useToasts();
  const [error, setError] = useState<unknown>();

  const act = async (run: () => Promise<void>): Promise<void> => {
    setError(undefined);
    await run().catch(setError);
    await queries.invalidateQueries({ queryKey: nuggetsKey });
  };

  const restore = ({ id, name }: NuggetSummary) =>
    act(async () => {
      await client.call('restoreNugget', { params: { id } });
      toasts.show({ text: t('restored', { name }) });
    });

  return {
    error,
    rename: ({ id }, name) =>
      act(async () => {
        const nugget = await client.call('getNugget', { params: { id } });
        const body = { ...contentOf(nugget), name, revision: nugget.revision };
        await client.call('saveNugget', { params: { id }, body });
        toasts.show({ text: t('renamed', { name }) });
      }),
    duplicate: ({ id, name }) =>
      act(async () => {
        const body = { name: t('app:copy_of', { name }) };
        const copy = await client.call('duplicateNugget', { params: { id }, body });
        toasts.show({ text: t('copied', { name: copy.name }) });
      }),
    download: ({ id, name }) =>
      act(async () => {
        const bytes = await client.call('exportNugget', { params: { id } });
        saveFile(bytes, `${fileNameOf(name)}.nugget`);
      }),
    remove: (nugget) =>
      act(async () => {
        await client.call('deleteNugget', { params: { id: nugget.id } });
        keptIn(localStorage).remove(nugget.id);
        const undo = { label: t('undo'), onAction: () => void restore(nugget) };
        toasts.show({ text: t('deleted', { name: nugget.name }), action: undo });
      }),
  };
}
