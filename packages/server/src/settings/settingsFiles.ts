import { randomUUID } from 'node:crypto';
import { readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { makeFolders, replaceFile, storageError, systemCode } from '@nugget/adapters';
import type { z } from 'zod';
import { NO_SECRETS, NOTHING_CHOSEN, StoredSecrets, StoredSettings } from './storedSettings.ts';

/** `settings.json` and `secrets.json` in the data folder. Both are for this user alone and replaced whole. */
export interface SettingsFiles {
  /** What was chosen; the defaults where nothing was, and where a file is damaged: that one is set aside. */
  read(): Promise<{ readonly settings: StoredSettings; readonly secrets: StoredSecrets }>;
  writeSettings(settings: StoredSettings): Promise<void>;
  writeSecrets(secrets: StoredSecrets): Promise<void>;
  remove(): Promise<void>;
}

export interface SettingsFilesOptions {
  /** The data folder, absolute. */
  readonly home: string;
  /** Told where a file that could not be understood is now. */
  readonly onDamaged: (problem: { readonly path: string }) => void;
}

const OWNER_ONLY = 0o600;

export function createSettingsFiles({ home, onDamaged }: SettingsFilesOptions): SettingsFiles {
  const settingsPath = join(home, 'settings.json');
  const secretsPath = join(home, 'secrets.json');

  const readOr = async <T>(path: string, { schema, none }: { schema: z.ZodType<T>; none: T }): Promise<T> => {
    const text = await textOf(path);
    if (text === undefined) return none;
    const parsed = schema.safeParse(jsonOf(text));
    if (parsed.success) return parsed.data;
    const aside = `${path}.damaged-${randomUUID().slice(0, 8)}`;
    await acting('set aside', path, () => rename(path, aside));
    onDamaged({ path: aside });
    return none;
  };

  const write = async (path: string, value: unknown): Promise<void> => {
    await makeFolders(home);
    await acting('save', path, () => replaceFile(path, `${JSON.stringify(value, null, 2)}\n`, OWNER_ONLY));
  };

  return {
    async read() {
      const settings = await readOr(settingsPath, { schema: StoredSettings, none: NOTHING_CHOSEN });
      const secrets = await readOr(secretsPath, { schema: StoredSecrets, none: NO_SECRETS });
      return { settings, secrets };
    },
    writeSettings: (settings) => write(settingsPath, settings),
    writeSecrets: (secrets) => write(secretsPath, secrets),
    async remove() {
      for (const path of [secretsPath, settingsPath])
        await acting('remove', path, () => rm(path, { force: true }));
    },
  };
}

async function textOf(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (thrown) {
    if (systemCode(thrown) === 'ENOENT') return undefined;
    throw storageError(thrown, { action: 'read', path });
  }
}

/** `undefined`, which no schema takes, for a text that is no JSON. */
function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

async function acting<T>(action: string, path: string, act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (thrown) {
    throw storageError(thrown, { action, path });
  }
}
