// Knows the way through the story.
import { endings } from './endings.js';
import { scenes } from './scenes.js';

/** Every story begins with the first scene. */
export const BEGINNING = Object.keys(scenes)[0];

/** Is the story over here? */
export function isEnding(name) {
  return Object.hasOwn(endings, name);
}

/** What is told here? An ending has no choices any more. */
export function placeCalled(name) {
  return isEnding(name) ? { ...endings[name], choices: [] } : scenes[name];
}

/** Where does this choice lead? Choices count from zero. */
export function follow(name, choice) {
  return placeCalled(name).choices[choice].to;
}
