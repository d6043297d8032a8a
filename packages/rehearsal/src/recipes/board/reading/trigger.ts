import type { Limit, Sensor, Trigger } from '../wish.ts';
import { anyWord, BUTTON } from './words.ts';

const WHEN = anyWord(
  'when',
  'whenever',
  'if',
  'each time',
  'every time',
  'wenn',
  'falls',
  'sobald',
  'cuando',
  'si',
  'quand',
  'lorsque',
);
const THEN = /(?:,|\bthen\b|\bdann\b|\bentonces\b|\balors\b)/i;

interface Threshold extends Limit {
  readonly words: RegExp;
}

/** What people call a sensor's number, and where that begins when they name no number: percent, or degrees Celsius. */
const THRESHOLDS: readonly Threshold[] = [
  {
    sensor: 'moisture',
    side: 'under',
    at: 30,
    words: anyWord(
      'dry',
      'thirsty',
      'needs water',
      'trocken',
      'durst*',
      'sec[oa]',
      'sed',
      'sec',
      'sèche',
      'soif',
    ),
  },
  { sensor: 'moisture', side: 'over', at: 80, words: anyWord('wet', 'nass', 'mojad[oa]', 'mouillée?') },
  {
    sensor: 'brightness',
    side: 'under',
    at: 30,
    words: anyWord('dark', 'dunkel', 'oscur[oa]', 'sombre', 'fait noir'),
  },
  { sensor: 'brightness', side: 'over', at: 70, words: anyWord('bright', 'sunny', 'hell', 'claro', 'clair') },
  {
    sensor: 'temperature',
    side: 'over',
    at: 26,
    words: anyWord('hot', 'hotter', 'warm', 'warmer', 'heiß', 'calor', 'chaud'),
  },
  { sensor: 'temperature', side: 'under', at: 18, words: anyWord('cold', 'colder', 'kalt', 'frío', 'froid') },
];

const NUMBER = /(-?\d{1,3})\s*(?:%|°|percent|prozent|por ciento|pour cent|degrees|grad|grados|degrés)/iu;

/** When something is to happen: at the start where nothing else is said; undefined for what no board of ours notices. */
export function triggerIn(description: string): Trigger | undefined {
  const condition = conditionOf(description);
  if (condition === undefined) return { on: 'start' };
  const limit = limitIn(condition);
  if (limit !== undefined) return { on: 'limit', limit };
  return BUTTON.test(condition) ? { on: 'button' } : undefined;
}

/** The words between "when" and "then"; undefined where there is no condition. */
function conditionOf(description: string): string | undefined {
  const from = WHEN.exec(description);
  if (from === null) return undefined;
  const rest = description.slice(from.index + from[0].length);
  const to = THEN.exec(rest);
  return to === null ? rest : rest.slice(0, to.index);
}

/** What is to happen: everything but the condition. */
export function consequenceOf(description: string): string {
  const condition = conditionOf(description);
  return condition === undefined ? description : description.replace(condition, ' ');
}

/** The limit that some words speak of, with the number that they name. */
export function limitIn(words: string): Limit | undefined {
  const found = THRESHOLDS.find((threshold) => threshold.words.test(words));
  if (found === undefined) return undefined;
  const { sensor, side, at } = found;
  return { sensor, side, at: numberIn(words, sensor) ?? at };
}

function numberIn(words: string, sensor: Sensor): number | undefined {
  const named = NUMBER.exec(words)?.[1];
  if (named === undefined) return undefined;
  const number = Number(named);
  const [least, most] = sensor === 'temperature' ? [-40, 80] : [1, 99];
  return Math.min(most, Math.max(least, number));
}
