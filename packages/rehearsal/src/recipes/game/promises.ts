import type { NuggetSpec } from '@nugget/contract';
import type { RecipeFile } from '../recipe.ts';
import { shortened } from '../shared/escape.ts';
import { asTest, type Design, type FeatureId } from './design.ts';
import { bestName } from './features/best.ts';
import { variantOf } from './features/collect.ts';

type Promised = NuggetSpec['workflow']['behavioral_tests'][number];

/** A kind of promise that a test can check: the words that mean it, and the feature that keeps it. */
interface Check {
  readonly template: string;
  readonly feature: FeatureId;
  readonly words: RegExp;
}

/** The first check whose feature is in the game and whose words stand in the promise. */
const CHECKS: readonly Check[] = [
  { template: 'best', feature: 'best', words: /\bbest|high ?score|record/i },
  { template: 'wrongCostsLife', feature: 'quiz', words: /\bwrong\b.*\b(?:life|lives|heart)/is },
  { template: 'wrongAnswer', feature: 'quiz', words: /\bwrong\b/i },
  { template: 'rightAnswer', feature: 'quiz', words: /\b(?:right|correct)\b/i },
  { template: 'loseLife', feature: 'lives', words: /\b(?:life|lives|heart)/i },
  { template: 'crash', feature: 'crash', words: /\b(?:touch|hits?\b|crash|overlap|collide|bump)/i },
  { template: 'exit', feature: 'maze', words: /\b(?:exit|door|way out|goal|end of the maze)\b/i },
  { template: 'clock', feature: 'clock', words: /\b(?:time|clock|timer|seconds)\b/i },
  { template: 'collect', feature: 'collect', words: /\b(?:collect|catch|pick|eat|coin|gem|star|touch)/i },
  { template: 'fall', feature: 'fall', words: /\bfaster\b/i },
  { template: 'score', feature: 'score', words: /\b(?:score|points?)\b/i },
  { template: 'move', feature: 'move', words: /\b(?:left|right|arrow|key)\b/i },
];

/** A test file for every behavioural test of the spec, named in the child's words; unknown ones are skipped, never faked. */
export function promiseTests(design: Design): readonly RecipeFile[] {
  return design.spec.workflow.behavioral_tests.map((promised, index) =>
    asTest(`promise-${index + 1}`, promiseTest(design, promised)),
  );
}

function promiseTest(design: Design, promised: Promised): RecipeFile {
  const words = `${promised.when}\n${promised.then}`;
  const check = CHECKS.find(
    ({ feature, words: meant }) => design.has(feature) && meant.test(words) && canCheck(design, feature),
  );
  return design.file(`promises/${templateOf(design, check)}.mjs`, {
    name: `when ${shortened(promised.when, 200)}, then ${shortened(promised.then, 200)}`,
    key: /\bright\b/i.test(words) ? 'right' : 'left',
    bestName: bestName(design),
  });
}

function templateOf(design: Design, check: Check | undefined): string {
  if (check === undefined) return 'unknown';
  return check.template === 'collect' && variantOf(design) === 'collectMaze' ? 'collectMaze' : check.template;
}

/** In a maze a step needs a maze around it, so moving is checked by the tester's own test only. */
const canCheck = ({ wish }: Design, feature: FeatureId): boolean =>
  feature !== 'move' || wish.kind === 'arcade';
