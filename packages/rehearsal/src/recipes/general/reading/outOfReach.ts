import type { Requirement } from '@nugget/contract';

const anyOf = (words: readonly string[]): RegExp => new RegExp(`\\b(?:${words.join('|')})\\b`, 'i');

/** What needs the world outside the page: a network, a server, other people, the computer's own devices. */
const WORLD = anyOf([
  'online|internet|multiplayer|e-?mails?|upload|download|youtube|videos?|chat|friends can',
  'two players|second player|other (?:kids|children|people|players)|leader ?boards?|share[sd]?|log ?in|passwords?',
  'camera|webcam|microphone|gps|maps?|weather|print(?:s|er)?|notifications?|alarms?',
]);

/** What no part of ours can do, although one of its other words may name a part. */
const SKILLS = anyOf([
  'music|songs?|sounds?|noises?|sings?|singing|speaks?|voices?|(?:reads?|said) (?:it )?(?:aloud|out loud)',
  '3d|animat\\w*|danc(?:e|es|ing)|fl(?:y|ies|ying)|spin(?:s|ning)?|confetti|fireworks?|glitter|explo\\w*',
  'sort(?:s|ed|ing)?|search\\w*|filters?|flip(?:s|ping)?|hover\\w*|drag(?:s|ging)?|undo|calendars?|prices?',
  'draw(?:s|ing)? on|paint(?:s|ing)?|translat\\w*|pdf|christmas|days until',
]);

const WITHOUT = /\b(without|no|not|offline|ohne|sin|sans)\b/i;

/** Is this a wish that no part of a page can make true? A wish to do without something is never out of reach. */
export function isOutOfReach({ description }: Requirement): boolean {
  return (WORLD.test(description) || SKILLS.test(description)) && !WITHOUT.test(description);
}
