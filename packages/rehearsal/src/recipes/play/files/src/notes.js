// The notes that the pads play, from low to high.
import { LOWEST_NOTE } from './settings.js';

/** A scale of five notes: whatever you press, it sounds good together. In half steps. */
const SCALE = [0, 2, 4, 7, 9];

/** The pitch of a pad in hertz; every five pads lie an octave higher. */
export function pitchOf(pad) {
  const halfSteps = SCALE[pad % SCALE.length] + 12 * Math.floor(pad / SCALE.length);
  return LOWEST_NOTE * 2 ** (halfSteps / 12);
}
