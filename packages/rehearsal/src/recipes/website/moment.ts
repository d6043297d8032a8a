import { oneLine, shortened } from '../shared/escape.ts';

/** A button, and the big words that appear when it is pressed. */
export interface Moment {
  readonly id: string;
  readonly button: string;
  readonly says: string;
}

export interface MomentWords {
  readonly button: string;
  readonly says: string;
}

const LONGEST_BUTTON = 24;
const LONGEST_WORDS = 60;

const ARTICLES = 'the|a|an|my|his|her|its|den|die|das|einen?|el|la|un|una|le|une';
/** "press the Bark button", "drücke den Bell-Knopf", "pulso el botón Ladra", "appuie sur le bouton Aboie". */
const BUTTONS: readonly RegExp[] = [
  /["“„«]([^"”“»]{1,40})["”“»]/u,
  new RegExp(`(?:^|\\s)(?:${ARTICLES})\\s+((?:(?!button)[\\p{L}\\p{N}!?'’]+\\s){1,3})button`, 'iu'),
  /([\p{L}\p{N}!?]+)-?knopf/iu,
  /(?:botón|bouton)\s+(?:de\s+)?((?!que|para|qui|pour)[\p{L}\p{N}!?]+)/iu,
  new RegExp(
    `(?:press|click|tap)\\w*\\s+(?:on\\s+)?(?:(?:${ARTICLES})\\s+)?((?!button|(?:it|${ARTICLES})\\b)[\\p{L}\\p{N}!?]+)`,
    'iu',
  ),
];

const MAKES = /\b(?:makes|lets)\s+\S+\s+([\p{L}\p{N}]+)|\bsays\s+([\p{L}\p{N}]+)/iu;
const THEN = /,?\s*\b(?:then|dann|entonces|alors)\b\s*|,\s*/iu;
const SHOUTED = /(?:^|\s)((?:[¡¿]?\p{Lu}{2,}[!?…]*\s?)+)/u;
const APPEARS =
  /\s*\b(?:appears?|pops? up|is shown|are shown|shows? up|erschein\w*|kommt|aparecen?|sale[n]?|apparaît|apparaissent|s'affiche)(?:\s.*)?$/iu;
const SHOW =
  /^(?:(?:it|he|she|the page|we)\s+)?(?:shows?|says?|displays?|writes?|zeigt?e?|sagt?|muestra|dice|affiche|dis|dit)\s+(?:the words?\s+)?/iu;

/** Splits "when I press the Bark button, then WOOF! appears in big letters" into its button and its big words. */
export function readMoment(text: string, otherwise: MomentWords): MomentWords {
  const line = oneLine(text);
  return {
    button: shortened(buttonIn(whenPart(line)) ?? otherwise.button, LONGEST_BUTTON),
    says: shortened(wordsIn(thenPart(line)) ?? otherwise.says, LONGEST_WORDS),
  };
}

const whenPart = (line: string): string => line.slice(0, THEN.exec(line)?.index ?? line.length);

function thenPart(line: string): string {
  const at = THEN.exec(line);
  return at === null ? '' : line.slice(at.index + at[0].length);
}

/** "a button that makes him bark": the button says what it does. */
export function readMaker(text: string, otherwise: MomentWords): MomentWords {
  const found = MAKES.exec(oneLine(text));
  const word = found?.[1] ?? found?.[2];
  if (word === undefined) return otherwise;
  return {
    button: shortened(word.charAt(0).toUpperCase() + word.slice(1), LONGEST_BUTTON),
    says: shortened(`${word.toUpperCase()}!`, LONGEST_WORDS),
  };
}

function buttonIn(when: string): string | undefined {
  const found = BUTTONS.map((pattern) => pattern.exec(when)?.[1]?.trim()).find(
    (name) => name !== undefined && name !== '',
  );
  return found;
}

const SPOKEN =
  /\b(?:says?|writes?|words?|letters?|text|message|sagt?|schreibt|worte?|buchstaben|dice|escribe|letras|texto|dit|écrit|lettres|texte)\b/iu;

/** Does a then-part speak of words to show, and not of something that should happen? */
export function showsWords(text: string): boolean {
  const then = thenPart(oneLine(text));
  return QUOTED.test(then) || SHOUTED.test(then) || SPOKEN.test(then);
}

const QUOTED = /["“„«]([^"”“»]+)["”“»]/u;

function wordsIn(then: string): string | undefined {
  const quoted = QUOTED.exec(then)?.[1];
  const shouted = SHOUTED.exec(then)?.[1]?.trim();
  const rest = then.replace(APPEARS, '').replace(SHOW, '').trim();
  return [quoted, shouted, rest].find((words) => words !== undefined && words !== '');
}

/** Gives every moment an id that is fit for a page: "Bark" is #bark, the second one #bark-2. */
export function withIds(moments: readonly MomentWords[]): readonly Moment[] {
  const used = new Set<string>(RESERVED);
  return moments.map((moment) => {
    const id = freeId(slug(moment.button), used);
    used.add(id);
    return { id, ...moment };
  });
}

/** Names that other parts of the page have. */
const RESERVED = [
  'waking',
  'counter',
  'big-words',
  'joke',
  'list',
  'hello',
  'colour',
  'light-dark',
  'clock',
  'report',
];

const slug = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '') || 'button';

function freeId(wish: string, used: ReadonlySet<string>): string {
  if (!used.has(wish)) return wish;
  let number = 2;
  while (used.has(`${wish}-${number}`)) number += 1;
  return `${wish}-${number}`;
}
