import type { Requirement } from '@nugget/contract';

/** What children often wish for and no feature here can do. */
const BEYOND = new RegExp(
  [
    'sounds?|music|noises?|beeps?|sing(?:s|ing)?',
    'shoot(?:s|ing)?|shots?|lasers?|bullets?|jump(?:s|ing)?|fights?|boss',
    '(?:two|2|more) players?|second player|multiplayer|leader ?board|chat',
    '3d|camera|pause',
  ]
    .map((words) => `\\b(?:${words})\\b`)
    .join('|'),
  'i',
);

/**
 * A requirement that needs something no feature can do counts as not done, also where one of its other words names a
 * feature: "press a key to shoot" is not done by keys that move.
 */
export const isBeyondGames = ({ description }: Requirement): boolean => BEYOND.test(description);
