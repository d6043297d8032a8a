/** A piece of a file in which two people wrote something else, as git marks it. */
const CONFLICT = /^<{7}.*\n([\s\S]*?)(?:^\|{7}.*\n[\s\S]*?)?^={7}\n([\s\S]*?)^>{7}.*(?:\n|$)/gm;

export const hasConflict = (text: string): boolean => /^<{7}/m.test(text) && /^>{7}/m.test(text);

/**
 * The text without markers. Where the finished file is known and holds every line of both sides, it is that file;
 * else both sides stand one after the other, without lines that both have.
 */
export function resolved(text: string, finished: string | undefined): string {
  if (finished !== undefined && bothSides(text).every((line) => finished.includes(line))) return finished;
  return text.replace(CONFLICT, (_, mine: string, theirs: string) => union(mine, theirs));
}

function union(mine: string, theirs: string): string {
  const seen = new Set(mine.split('\n'));
  const added = theirs.split('\n').filter((line) => line.trim() === '' || !seen.has(line));
  return mine + added.join('\n');
}

const bothSides = (text: string): readonly string[] =>
  [...text.matchAll(CONFLICT)]
    .flatMap(([, mine = '', theirs = '']) => `${mine}\n${theirs}`.split('\n'))
    .map((line) => line.trim())
    .filter((line) => line !== '');
