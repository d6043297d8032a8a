/** A number with the name that a program has printed before it. */
export interface NamedValue {
  readonly name: string;
  readonly value: number;
}

/**
 * `name: value` and `name=value`, several in a line, with a unit or without. A name is up to three words that begin with a
 * letter, so that the time in "at 12:30" is none.
 */
const NAMED =
  /(?<![\p{L}\d_])(?<name>[\p{L}_][\p{L}\d_]*(?: [\p{L}_][\p{L}\d_]*){0,2}) ?[:=] ?(?<value>[+-]?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)(?![\d:.])/gu;

/** The longest line that is read; a longer one is no measurement. */
const MOST_TEXT = 500;

export function readValues(line: string): readonly NamedValue[] {
  return [...line.slice(0, MOST_TEXT).matchAll(NAMED)].flatMap(({ groups }) => {
    const value = Number(groups?.value);
    return Number.isFinite(value) ? [{ name: groups?.name ?? '', value }] : [];
  });
}
