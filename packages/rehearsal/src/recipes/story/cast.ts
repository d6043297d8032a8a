import type { NuggetSpec } from '@nugget/contract';
import { capitalised } from '../general/reading/subject.ts';
import { oneLine, shortened } from '../shared/escape.ts';
import { wordsOf } from '../shared/requirements.ts';
import { type Place, type StoryWords, storyWords } from './words/index.ts';

/** Who is in the story and where it happens, as the child said it. */
export interface Cast {
  /** With its article: "the dragon". */
  readonly creature: string;
  readonly place: Place;
  /** The hero's name; undefined where the child gave none. */
  readonly hero: string | undefined;
}

const HERO =
  /(?:hero(?:ine)?|knight|girl|boy|princess|prince|held(?:in)?|mädchen|junge|héroe|heroína|niñ[oa]|héros|héroïne|fille|garçon)\s+(?:is\s+|who is\s+|que se\s+|qui s['’])?(?:called|named|namens|llamad[oa]|llama|nommée?|appelle)\s+(\p{Lu}[\p{L}'’-]{0,30})/iu;
/** Any creature and place of English: "a hamster lives in a teapot". */
const LIVES =
  /\b(?:an?|the)\s+((?:[a-z]+\s)?[a-z]+)\s+(?:that |who )?(?:lives|hides|sleeps|works|is lost)\s+in\s+(?:an?|the)\s+([a-z]+)/i;

export function castOf(spec: NuggetSpec): Cast {
  const words = storyWords(spec.language);
  const told = oneLine(wordsOf(spec));
  const lives = spec.language.startsWith('en') ? LIVES.exec(told) : null;
  return {
    creature: found(words.creatures, told) ?? named(lives?.[1]) ?? words.someCreature,
    place: found(words.places, told) ?? placeNamed(words, lives?.[2]) ?? words.somePlace,
    hero: HERO.exec(told)?.[1],
  };
}

/** The entry whose word the child said first. */
function found<T>(entries: readonly (readonly [RegExp, T])[], told: string): T | undefined {
  const hits = entries
    .map(([words, value]) => ({ at: told.search(words), value }))
    .filter(({ at }) => at >= 0)
    .sort((one, other) => one.at - other.at);
  return hits[0]?.value;
}

const named = (noun: string | undefined): string | undefined =>
  noun === undefined ? undefined : `the ${shortened(noun.toLowerCase(), 40)}`;

function placeNamed({ somePlace }: StoryWords, noun: string | undefined): Place | undefined {
  const name = named(noun);
  return name === undefined ? undefined : { name, inside: `in ${name}`, around: somePlace.around };
}

/** What the texts of the story put in for their placeholders. */
export function castWords(spec: NuggetSpec): Readonly<Record<string, string>> {
  const { creature, place } = castOf(spec);
  const large = (text: string): string => capitalised(text, spec.language);
  return {
    creature,
    Creature: large(creature),
    place: place.name,
    inside: place.inside,
    around: place.around,
  };
}
