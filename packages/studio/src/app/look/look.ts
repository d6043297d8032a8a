import { z } from 'zod';

/** How one person likes the studio; kept in the browser, on this computer alone. */
export const Look = z.object({
  theme: z.enum(['system', 'light', 'dark']).catch('system'),
  text: z.enum(['normal', 'large', 'largest']).catch('normal'),
  motion: z.enum(['system', 'full', 'reduced']).catch('system'),
  /** BCP 47; the browser's own without. */
  language: z.string().optional().catch(undefined),
});
export type Look = z.infer<typeof Look>;

export interface LookStore {
  current(): Look;
  subscribe(listener: () => void): () => void;
  change(patch: Partial<Look>): void;
}

const KEY = 'nugget.look';

/** Reads how it looked last time, and puts it on `root` now and at every change. */
export function createLookStore(storage: Storage, root: HTMLElement): LookStore {
  const listeners = new Set<() => void>();
  let look = readLook(storage);
  wear(look, root);
  return {
    current: () => look,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    change(patch) {
      look = { ...look, ...patch };
      storage.setItem(KEY, JSON.stringify(look));
      wear(look, root);
      for (const listener of listeners) listener();
    },
  };
}

function readLook(storage: Storage): Look {
  try {
    return Look.parse(JSON.parse(storage.getItem(KEY) ?? '{}'));
  } catch {
    // Whatever stands there is not ours, or was cut off: the plain look is always right.
    return Look.parse({});
  }
}

function wear({ theme, text, motion }: Look, root: HTMLElement): void {
  root.dataset.theme = theme;
  root.dataset.text = text;
  root.dataset.motion = motion;
}
