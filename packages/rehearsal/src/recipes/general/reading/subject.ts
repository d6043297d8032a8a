import type { NuggetSpec } from '@nugget/contract';
import { oneLine, shortened } from '../../shared/escape.ts';
import { titleOf } from '../../shared/page.ts';

const LONGEST = 50;

/** What the nugget is about, in the child's own words. */
export interface Subject {
  /** As a heading: "My dog Biscuit". */
  readonly title: string;
  /** As a name in a sentence: "Biscuit". */
  readonly name: string;
  /** Somebody of the child's own with a proper name: a pet, a friend. */
  readonly isSomebody: boolean;
}

const ABOUT =
  /(?<!\p{L})(?:about|for|über|von|sobre|acerca de|sur|à propos de)\s+(.+?)(?=[.,;!?]|\s(?:with|that|which|and|where|mit|und|die|con|que|y|avec|qui|et)\s|$)/iu;
const PAGE_WORDS = /\s*\b(?:web\s?page|web\s?site|page|site|app|program|webseite|seite|página|web)\s*$/iu;
const MINE = /^(?:my|our|meine?[nmrs]?|unsere?[nmrs]?|mis?|nuestr[oa]s?|mon|ma|mes|notre|nos)\s/iu;
const OWNER =
  /^(?:my|our|the|an?|meine?[nmrs]?|unsere?[nmrs]?|de[rnm]|die|das|eine?[nmrs]?|mis?|nuestr[oa]s?|el|la|los|las|una?|mon|ma|mes|notre|nos|le|les|une)\s+/iu;

/** Reads the goal: "A web page about my dog Biscuit" speaks of Biscuit, "A times tables trainer" of itself. */
export function subjectOf(spec: NuggetSpec): Subject {
  const about = ABOUT.exec(oneLine(spec.nugget.goal))?.[1];
  const whole = titleOf(spec);
  const title =
    about === undefined
      ? whole.replace(PAGE_WORDS, '').trim() || whole
      : capitalised(nominative(about), spec.language);
  const bare = (about ?? title).replace(OWNER, '') || title;
  const proper = properName(bare, spec.language);
  return {
    title: shortened(title, LONGEST),
    name: shortened(proper ?? bare, LONGEST),
    isSomebody: proper !== undefined && proper !== bare && MINE.test(about ?? ''),
  };
}

/** The name at the end of "dog Biscuit"; undefined where the text ends with an ordinary word. */
function properName(words: string, language: string): string | undefined {
  const found = /(?:^|\s)((?:\p{Lu}[\p{L}\p{N}'’-]*\s?)+)$/u.exec(words)?.[1];
  // German writes every noun large: only the last one can be the name.
  return language.startsWith('de') ? found?.split(/\s+/).at(-1) : found;
}

/** German bends "my" after "about"; a heading has it straight: "meinen Hund" is "mein Hund". */
const nominative = (words: string): string =>
  words.replace(/^(mein|unser)(?:en|em)\s/iu, '$1 ').replace(/^(meine|unsere)r\s/iu, '$1 ');

/** The text with its first letter written large, as the language does it. */
export function capitalised(text: string, language: string): string {
  const [first = '', ...rest] = [...text];
  return first.toLocaleUpperCase(language) + rest.join('');
}
