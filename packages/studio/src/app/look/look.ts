// The plain look stands first.
const THEMES = ['system', 'light', 'dark'] as const;
const TEXTS = ['normal', 'large', 'largest'] as const;
const MOTIONS = ['system', 'full', 'reduced'] as const;

/** How one person likes the studio; kept in the browser, on this computer alone. */
export interface Look {
  readonly theme: (typeof THEMES)[number];
  readonly text: (typeof TEXTS)[number];
  readonly motion: (typeof MOTIONS)[number];
  /** BCP 47; the browser's own without. */
  readonly language?: string;
}

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
    return lookIn(JSON.parse(storage.getItem(KEY) ?? '{}'));
  } catch {
    // Whatever stands there is not ours, or was cut off: the plain look is always right.
    return lookIn({});
  }
}

/** By hand, because it comes before everything else: a schema library would be half of what the first paint waits for. */
function lookIn(kept: unknown): Look {
  const { theme, text, motion, language }: Readonly<Record<string, unknown>> = Object(kept);
  return {
    theme: oneOf(THEMES, theme),
    text: oneOf(TEXTS, text),
    motion: oneOf(MOTIONS, motion),
    ...(typeof language === 'string' ? { language } : {}),
  };
}

const oneOf = <Word extends string>(words: readonly [Word, ...Word[]], kept: unknown): Word =>
  words.find((word) => word === kept) ?? words[0];

function wear({ theme, text, motion }: Look, root: HTMLElement): void {
  root.dataset.theme = theme;
  root.dataset.text = text;
  root.dataset.motion = motion;
}
