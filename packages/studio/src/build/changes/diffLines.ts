import { parsePatch } from 'diff';

/** A line as it is read; `number` counts in the file as it is after the change, for removed lines before it. */
export interface DiffLine {
  readonly kind: 'added' | 'removed' | 'same';
  readonly number: number;
  readonly text: string;
}

/** Lines that stand together; between two parts there are lines that did not change. */
export interface DiffPart {
  readonly startLine: number;
  readonly lines: readonly DiffLine[];
}

export type Diff =
  | {
      readonly kind: 'lines';
      readonly parts: readonly DiffPart[];
      readonly added: number;
      readonly removed: number;
    }
  /** No text: a picture, a sound. */
  | { readonly kind: 'binary' }
  /** Not what a unified diff looks like: shown as it is. */
  | { readonly kind: 'raw' };

function partLines(lines: readonly string[], start: { readonly old: number; readonly new: number }) {
  let oldLine = start.old;
  let newLine = start.new;
  const read: DiffLine[] = [];
  for (const line of lines) {
    const text = line.slice(1);
    if (line.startsWith('+')) read.push({ kind: 'added', number: newLine++, text });
    else if (line.startsWith('-')) read.push({ kind: 'removed', number: oldLine++, text });
    else if (line.startsWith(' ')) {
      read.push({ kind: 'same', number: newLine++, text });
      oldLine += 1;
    }
    // What is left is git's remark that a file does not end with a new line.
  }
  return read;
}

/** Reads one file's unified diff. */
export function readDiff(patch: string): Diff {
  if (patch.trim() === '') return { kind: 'binary' };
  const [file] = parse(patch);
  if (file === undefined) return { kind: 'raw' };
  if (file.isBinary === true) return { kind: 'binary' };
  const parts = file.hunks.map(({ newStart, oldStart, lines }) => ({
    startLine: newStart,
    lines: partLines(lines, { old: oldStart, new: newStart }),
  }));
  const all = parts.flatMap(({ lines }) => lines);
  const count = (kind: DiffLine['kind']): number => all.filter((line) => line.kind === kind).length;
  return { kind: 'lines', parts, added: count('added'), removed: count('removed') };
}

/** parsePatch throws for what it cannot read; the patch is then shown as it is. */
function parse(patch: string): ReturnType<typeof parsePatch> {
  try {
    return parsePatch(patch);
  } catch (cause) {
    if (cause instanceof Error) return [];
    throw cause;
  }
}
