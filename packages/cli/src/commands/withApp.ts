import { resolve } from 'node:path';
import { type NuggetApp, readConfig } from '@nugget/server';
import type { Host } from '../host.ts';

/** Variables that name places: relative ones start where the person stands, not where npm does. */
const PLACES = ['NUGGET_HOME', 'NUGGET_RECORD', 'NUGGET_REPLAY'] as const;

/** The settings of this run. Throws REQUEST_INVALID that names the variable. */
export function configOf({ env, cwd }: Pick<Host, 'env' | 'cwd'>) {
  const places = PLACES.flatMap((name) => {
    const place = env[name]?.trim() ?? '';
    return place === '' ? [] : [[name, resolve(cwd, place)] as const];
  });
  return readConfig({ ...env, ...Object.fromEntries(places) });
}

/** Lends a whole Nugget to a command, and takes it down afterwards. */
export async function withApp<T>(host: Host, use: (app: NuggetApp) => Promise<T>): Promise<T> {
  const app = await host.compose(configOf(host));
  try {
    return await use(app);
  } finally {
    await app.close();
  }
}
