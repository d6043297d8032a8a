import type { Output } from '../host.ts';
import type { Frame } from './frame.ts';
import { ASCII_GLYPHS, UNICODE_GLYPHS } from './glyphs.ts';
import { createPaint } from './paint.ts';

export type Look = Pick<Frame, 'glyphs' | 'paint'>;

interface Surroundings {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
}

/** What a stream can show. Colours: NO_COLOR and FORCE_COLOR as no-color.org and force-color.org have them. */
export function lookOf(output: Output, surroundings: Surroundings): Look {
  return {
    glyphs: knowsUnicode(surroundings) ? UNICODE_GLYPHS : ASCII_GLYPHS,
    paint: createPaint(colourLevel(output, surroundings)),
  };
}

function colourLevel({ isTTY }: Output, { env }: Surroundings): number {
  if (isSet(env.NO_COLOR)) return 0;
  if (isSet(env.FORCE_COLOR)) return env.FORCE_COLOR === '0' ? 0 : 1;
  return isTTY === true && env.TERM !== 'dumb' ? 1 : 0;
}

function knowsUnicode({ env, platform }: Surroundings): boolean {
  if (platform !== 'win32') return env.TERM !== 'linux';
  // The old console of Windows says nothing; the newer terminals name themselves.
  return isSet(env.WT_SESSION) || isSet(env.TERM_PROGRAM);
}

const isSet = (value: string | undefined): boolean => value !== undefined && value !== '';

/** Whether lines that were written can be changed again. */
export const canRepaint = ({ isTTY }: Output, { env }: Surroundings): boolean =>
  isTTY === true && env.TERM !== 'dumb';
