import { oneLine, shortened } from '../../shared/escape.ts';
import type { Action, LightMode, Sensor } from '../wish.ts';
import {
  anyWord,
  BRIGHTNESS,
  LIGHT,
  MOISTURE,
  SCREEN,
  TELLING,
  TEMPERATURE,
  TRAFFIC,
  TUNE,
} from './words.ts';

const FAST = anyWord('fast', 'faster', 'quick*', 'schnell*', 'rápid[oa]*', 'rapide*', 'vite');
const SLOW = anyWord('slow*', 'langsam*', 'lent[oa]*', 'despacio', 'lentement');
const OFF = anyWord('off', 'aus', 'apag*', 'éteins', 'éteint', 'éteindre');
const BLINK = anyWord('blink*', 'flash*', 'parpade*', 'clignot*');
const QUOTED = /["“”«»„']([^"“”«»„']{1,90})["“”«»“']/u;
const MEASURED: readonly (readonly [Sensor, RegExp])[] = [
  ['moisture', MOISTURE],
  ['brightness', BRIGHTNESS],
  ['temperature', TEMPERATURE],
];

/** The sensor that some words speak of. */
export const sensorIn = (words: string): Sensor | undefined =>
  MEASURED.find(([, pattern]) => pattern.test(words))?.[0];

/** What some words want a board to do; undefined for what no board of ours can. */
export function actionIn(words: string): Action | undefined {
  if (TRAFFIC.test(words)) return { do: 'traffic' };
  const sensor = sensorIn(words);
  if (SCREEN.test(words)) return sensor === undefined ? writing(words) : { do: 'write_sensor', sensor };
  if (TELLING.test(words)) return { do: 'tell' };
  if (sensor !== undefined) return { do: 'measure', sensor };
  if (TUNE.test(words)) return { do: 'tune' };
  if (LIGHT.test(words)) return { do: 'light', mode: modeIn(words) };
  return undefined;
}

/** The child's own words in quotes, or else what it wrote; a board's small font knows Latin letters only. */
function writing(words: string): Action {
  const text = QUOTED.exec(words)?.[1] ?? 'Hello!';
  return { do: 'write', text: shortened(oneLine(text), 90) };
}

function modeIn(words: string): LightMode {
  if (FAST.test(words)) return 'fast';
  if (SLOW.test(words)) return 'slow';
  if (OFF.test(words)) return 'off';
  return BLINK.test(words) ? 'slow' : 'on';
}
