import type { NuggetSpec, Requirement } from '@nugget/contract';

/** What a page without a network, a server or a board cannot do, however the rest of the wish is worded. */
const WORLD =
  /\b(online|multiplayer|e-?mails?|camera|webcam|microphone|gps|weather|youtube|videos?|music|songs?|sounds?|log ?in|passwords?|chat|upload|download|print(?:er)?|other (?:kids|children|people|players)|friends can|3d|internet)\b/i;
const WITHOUT = /\b(without|no|not need|offline|ohne|sin|sans)\b/i;

const BOARD =
  /\b(leds?|boards?|esp32|sensors?|blink\w*|serial|motors?|servos?|buzzers?|bluetooth|wi-?fi|pins?|button|light|moisture)\b/i;

/** Is this a wish that no part of a page can make true? A wish to do without something is never out of reach. */
export function isOutOfReach(spec: NuggetSpec, { description }: Requirement): boolean {
  if (spec.nugget.type === 'hardware' && BOARD.test(description)) return true;
  return WORLD.test(description) && !WITHOUT.test(description);
}
