import type { ExplainRequest } from '@nugget/contract';
import { withWords } from '../recipes/general/reading/language.ts';
import { shortened } from '../recipes/shared/escape.ts';
import { cssReader } from './css.ts';
import { htmlReader } from './html.ts';
import { readJavaScript } from './javascript.ts';
import { readPython } from './python.ts';
import { asCode, type LineReader, type Reading, type Thing } from './reading.ts';
import { type ExplainWords, explainWords } from './words/index.ts';

type Line = ExplainRequest['selected'][number];

/** More lines than this get a summary, and then only what begins something is explained. */
const SHORT = 14;
const MOST_LINES = 24;
/** A line that is longer was not written by hand; its beginning says enough. */
const LONGEST_LINE = 400;

/** Explains lines of a nugget's file to a child: what their names, notes and shape tell. Pure. */
export function explainLines(request: ExplainRequest): string {
  const words = explainWords(request.language);
  const reader = readerFor(request.path, words);
  const lines = request.selected.filter(({ text }) => text.trim() !== '');
  const read = lines.map((line) => ({ line, reading: reader(line.text.trim().slice(0, LONGEST_LINE)) }));
  const body = lines.length === 0 ? [words.nothing] : explained(read, words);
  const above = noteAbove(request, reader);
  return [
    withWords(words.where, { path: request.path }),
    ...(above === '' ? [] : [withWords(words.above, { text: above })]),
    ...body,
    words.honest,
  ].join('\n');
}

function readerFor(path: string, words: ExplainWords): LineReader {
  switch (path.slice(path.lastIndexOf('.') + 1).toLowerCase()) {
    case 'css':
      return cssReader(words);
    case 'html':
    case 'svg':
      return htmlReader(words);
    case 'py':
      return readPython;
    default:
      return readJavaScript;
  }
}

interface ReadLine {
  readonly line: Line;
  readonly reading: Reading | undefined;
}

function explained(read: readonly ReadLine[], words: ExplainWords): readonly string[] {
  if (read.length <= SHORT) return sentences(read, words);
  const landmarks = read
    .filter(({ reading }) => reading !== undefined && isLandmark(reading))
    .slice(0, MOST_LINES);
  return [summary(read, words), ...sentences(landmarks, words)];
}

/** What begins something: worth a sentence also in a long selection. */
const isLandmark = ({ sentence, thing }: Reading): boolean => thing !== undefined || sentence === 'comment';

function sentences(read: readonly ReadLine[], words: ExplainWords): readonly string[] {
  const said = read.map(({ line, reading }) => ({
    number: line.number,
    says: says(line, { reading, words }),
  }));
  return together(said).map(({ from, to, text }) =>
    from === to
      ? withWords(words.line, { number: String(from), says: text })
      : withWords(words.lines, { from: String(from), to: String(to), says: text }),
  );
}

function says(
  { text }: Line,
  { reading, words }: { readonly reading: Reading | undefined; readonly words: ExplainWords },
): string {
  if (reading === undefined) return withWords(words.other, { code: asCode(text) });
  return withWords(words[reading.sentence], reading.values);
}

interface Said {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** Neighbours that say the same, such as three closing braces, say it once. */
function together(said: readonly { readonly number: number; readonly says: string }[]): readonly Said[] {
  const joined: Said[] = [];
  for (const { number, says: text } of said) {
    const last = joined.at(-1);
    if (last?.text === text) joined[joined.length - 1] = { ...last, to: number };
    else joined.push({ from: number, to: number, text });
  }
  return joined;
}

const THINGS: readonly Thing[] = [
  'functions',
  'values',
  'rules',
  'elements',
  'tests',
  'events',
  'questions',
  'loops',
];

function summary(read: readonly ReadLine[], words: ExplainWords): string {
  const things = THINGS.flatMap((thing) => {
    const found = read.flatMap(({ reading }) => (reading?.thing === thing ? [reading.name ?? ''] : []));
    if (found.length === 0) return [];
    const names = shortened([...new Set(found)].join(', '), 160);
    return [withWords(words.things[thing], { names, count: String(found.length) })];
  });
  const count = String(read.length);
  return withWords(words.summary, { count, things: things.length === 0 ? words.nobody : things.join('; ') });
}

/** The note that stands right above the selection, where the selection does not begin with one of its own. */
function noteAbove({ before, selected }: ExplainRequest, reader: LineReader): string {
  const first = selected.find(({ text }) => text.trim() !== '');
  if (first === undefined || reader(first.text.trim())?.sentence === 'comment') return '';
  const notes: string[] = [];
  for (const { text } of before.toReversed()) {
    const reading = reader(text.trim());
    if (reading?.sentence !== 'comment') break;
    notes.unshift(reading.values.text ?? '');
  }
  return notes.join(' ').trim();
}
