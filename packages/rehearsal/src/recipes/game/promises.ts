import type { NuggetSpec, Requirement } from '@nugget/contract';
import type { RecipeFile } from '../recipe.ts';
import { shortened } from '../shared/escape.ts';
import { asTest, type Design, type FeatureId } from './design.ts';
import { bestName } from './features/best.ts';
import { variantOf } from './features/collect.ts';

type Behaviour = NuggetSpec['workflow']['behavioral_tests'][number];

/** A kind of promise that a test can check: the words that mean it, and the feature that keeps it. */
interface Check {
  readonly template: string;
  /** Left out for what the page itself keeps. */
  readonly feature?: FeatureId;
  readonly words: RegExp;
}

/** The first check whose feature is in the game and whose words stand in the promise. */
const CHECKS: readonly Check[] = [
  { template: 'offline', words: /\b(?:internet|offline|wi-?fi|network)\b/i },
  { template: 'phone', words: /\b(?:phones?|tablets?|mobile)\b/i },
  { template: 'best', feature: 'best', words: /\bbest|high ?score|record/i },
  { template: 'wrongCostsLife', feature: 'quiz', words: /\bwrong\b.*\b(?:life|lives|heart)/is },
  { template: 'wrongAnswer', feature: 'quiz', words: /\bwrong\b/i },
  { template: 'rightAnswer', feature: 'quiz', words: /\b(?:right|correct)\b/i },
  { template: 'questions', feature: 'quiz', words: /\bquestions?\b/i },
  { template: 'missHurts', feature: 'collect', words: /\bmiss(?:es|ed|ing)?\b/i },
  { template: 'nextLevel', feature: 'levels', words: /\b(?:levels?|next maze|bigger)\b/i },
  { template: 'loseLife', feature: 'lives', words: /\b(?:life|lives|heart)/i },
  { template: 'crash', feature: 'crash', words: /\b(?:touch|hits?\b|crash|overlap|collide|bump)/i },
  { template: 'exit', feature: 'maze', words: /\b(?:exit|door|way out|goal|end of the maze)\b/i },
  { template: 'clock', feature: 'clock', words: /\b(?:time|clock|timer|seconds)\b/i },
  { template: 'collect', feature: 'collect', words: /\b(?:collect|catch|pick|eat|coin|gem|star|touch)/i },
  { template: 'fall', feature: 'fall', words: /\bfaster\b/i },
  { template: 'score', feature: 'score', words: /\b(?:score|points?)\b/i },
  { template: 'move', feature: 'move', words: /\b(?:left|right|arrow|key)\b/i },
];

interface Promised {
  readonly name: string;
  readonly words: string;
}

/**
 * A test file for every behavioural test of the spec, and for every requirement that is not beyond us and that a test
 * without a screen can show, named in the child's words. A behaviour that none can show is skipped, never faked.
 */
export function promiseTests(design: Design, beyond: readonly Requirement[]): readonly RecipeFile[] {
  const behaviours = design.spec.workflow.behavioral_tests.map((promised, index) => {
    const promise = { name: nameOf(promised), words: `${promised.when}\n${promised.then}` };
    const template = checkFor(design, promise)?.template ?? 'unknown';
    return asTest(`promise-${index + 1}`, promiseTest(design, { promise, template }));
  });
  const wishes = design.spec.requirements.flatMap((requirement, index) => {
    const promise = { name: shortened(requirement.description, 200), words: requirement.description };
    const check = beyond.includes(requirement) ? undefined : checkFor(design, promise);
    if (check === undefined) return [];
    const { template } = check;
    return [asTest(`wish-${index + 1}`, promiseTest(design, { promise, template }))];
  });
  return [...behaviours, ...wishes];
}

const nameOf = ({ when, then }: Behaviour): string =>
  `when ${shortened(when, 200)}, then ${shortened(then, 200)}`;

const checkFor = (design: Design, { words }: Promised): Check | undefined =>
  CHECKS.find((check) => isIn(design, check) && check.words.test(words) && canCheck(design, check.template));

const isIn = (design: Design, { feature }: Check): boolean => feature === undefined || design.has(feature);

interface Shown {
  readonly promise: Promised;
  readonly template: string;
}

function promiseTest(design: Design, { promise, template }: Shown): RecipeFile {
  return design.file(`promises/${variantOfCheck(design, template)}.mjs`, {
    name: promise.name,
    key: /\bright\b/i.test(promise.words) ? 'right' : 'left',
    bestName: bestName(design),
  });
}

/** In a maze things are where its squares are, so some checks have a form of their own there. */
function variantOfCheck({ wish }: Design, template: string): string {
  if (wish.kind !== 'maze') return template;
  if (template === 'collect') return 'collectMaze';
  return template === 'move' ? 'moveMaze' : template;
}

/** Some checks speak of what only some games have. */
function canCheck(design: Design, template: string): boolean {
  if (template === 'nextLevel') return design.wish.kind === 'maze';
  if (template === 'missHurts')
    return variantOf(design) === 'collectFalling' && design.has('lives') && !design.has('crash');
  return template !== 'phone' || design.wish.kind !== 'quiz';
}
