import type { FlashChange } from '../flash/flashTree.ts';

/** A directory, as it stands among the files of a board that is not running. */
const directoryKey = (path: string): string => `${path}/`;

export interface FileMirror {
  apply(change: FlashChange): void;
  replace(files: ReadonlyMap<string, Uint8Array>): void;
  /** Without directories. */
  files(): ReadonlyMap<string, Uint8Array>;
  /** With empty directories, for the board's next start. */
  everything(): ReadonlyMap<string, Uint8Array>;
}

/** What is on a board's flash, kept where the board's end cannot take it away. */
export function createFileMirror(files: ReadonlyMap<string, Uint8Array>): FileMirror {
  let kept = new Map(files);
  const below = (path: string): string[] =>
    [...kept.keys()].filter((key) => key === path || key.startsWith(directoryKey(path)));
  const rename = (path: string, to: string): void => {
    const moved = below(path).map((key) => [key, kept.get(key) ?? new Uint8Array(0)] as const);
    for (const key of [...below(to), ...below(path)]) kept.delete(key);
    for (const [key, data] of moved) kept.set(to + key.slice(path.length), data);
  };
  return {
    apply(change) {
      if (change.change === 'file') kept.set(change.path, change.data);
      else if (change.change === 'directory') kept.set(directoryKey(change.path), new Uint8Array(0));
      else if (change.change === 'removed') for (const key of below(change.path)) kept.delete(key);
      else rename(change.path, change.to);
    },
    replace(files) {
      kept = new Map(files);
    },
    files: () => new Map([...kept].filter(([path]) => !path.endsWith('/'))),
    everything: () => new Map(kept),
  };
}
