import { NuggetError } from '@nugget/contract';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useServices } from '../../app/services.ts';
import { useToasts } from '../../design/index.ts';
import { nuggetsKey } from '../../library/nuggetsKey.ts';

export interface Refused {
  readonly file: string;
  readonly error: unknown;
}

export interface Import {
  /** Opens one file after the other. */
  readonly open: (files: readonly File[]) => void;
  /** The file that is being opened right now. */
  readonly opening: string | undefined;
  readonly refused: readonly Refused[];
  readonly forget: () => void;
}

/** The server takes no larger `.nugget`; a huge file need not travel to be refused. */
const MAX_BYTES = 25 * 1024 * 1024;

export function useImport(): Import {
  const { client, queries } = useServices();
  const { t } = useTranslation('home');
  const toasts = useToasts();
  const [opening, setOpening] = useState<string>();
  const [refused, setRefused] = useState<readonly Refused[]>([]);

  const openOne = useCallback(
    async (file: File) => {
      setOpening(file.name);
      try {
        const { name } = await client.call('importNugget', { body: await bytesOf(file) });
        toasts.show({ text: t('imported', { name }) });
        // With its build, without which it would seem to be blocks only.
        await Promise.all([
          queries.invalidateQueries({ queryKey: nuggetsKey }),
          queries.invalidateQueries({ queryKey: ['sessions'] }),
        ]);
      } catch (error) {
        setRefused((before) => [...before, { file: file.name, error }]);
      } finally {
        setOpening(undefined);
      }
    },
    [client, queries, t, toasts],
  );

  const open = useCallback(
    (files: readonly File[]) => {
      setRefused([]);
      void files.reduce((before, file) => before.then(() => openOne(file)), Promise.resolve());
    },
    [openOne],
  );
  return { open, opening, refused, forget: () => setRefused([]) };
}

async function bytesOf(file: File): Promise<Uint8Array> {
  if (file.size > MAX_BYTES) {
    const message = `${file.name} has ${file.size} bytes; a nugget file has at most ${MAX_BYTES}.`;
    throw new NuggetError('NUGGET_FILE_TOO_LARGE', { message });
  }
  return new Uint8Array(await file.arrayBuffer());
}
