import type { NuggetSpec, Requirement } from '@nugget/contract';
import type { Composition, RecipeFile, RecipeTask } from '../recipe.ts';
import { shortened } from '../shared/escape.ts';
import {
  type Answering,
  requirementId,
  type SharedRequirements,
  shareRequirements,
} from '../shared/requirements.ts';
import { aTask, beyondSentence, withCheckingTasks } from '../shared/tasks.ts';
import { isBeyondGames } from './beyond.ts';
import { chooseFeatures } from './choose.ts';
import { asTest, type Built, type Design, designFor, type Feature } from './design.ts';
import { pageAnswers, pageFiles } from './page.ts';
import { promiseTests } from './promises.ts';
import { settingsOf } from './settings.ts';
import { plugIn } from './together.ts';

interface Part {
  readonly feature: Feature;
  readonly built: Built;
  readonly answering: Answering;
}

const PAGE: Answering = { id: 'page', answers: pageAnswers };

/** A page and a loop first, then every feature side by side, then all of it plugged together. */
export function compose(spec: NuggetSpec): Composition {
  const features = chooseFeatures(spec);
  const design = designFor(spec, new Set(features.map(({ id }) => id)));
  const parts = features.map((feature): Part => partOf(feature, design));
  const shared = shareRequirements(spec, [PAGE, ...parts.map(({ answering }) => answering)]);
  const beyond = shared.beyond.map(({ description }) => description);
  const built = [
    pageTask(design, shared),
    ...parts.map((part) => featureTask({ part, design, shared })),
    togetherTask({ parts, design, shared }),
  ];
  return {
    explanation: explanation(features, beyond),
    settings: features.flatMap(({ id }) => settingsOf(id, design)),
    tasks: withCheckingTasks({ spec, built, tests: testsOf(design, { parts, beyond: shared.beyond }) }),
    beyond,
  };
}

function partOf(feature: Feature, design: Design): Part {
  const answers = (requirement: Requirement): boolean =>
    !isBeyondGames(requirement) && feature.answers(requirement, design.wish);
  return { feature, built: feature.build(design), answering: { id: feature.id, answers } };
}

function pageTask(design: Design, shared: SharedRequirements): RecipeTask {
  return aTask({
    id: 'page',
    name: 'Make the page and its heartbeat',
    description:
      'Write the page in the wished style, and the loop that moves the game on 60 times a second. Nothing may be loaded from the internet.',
    requirementIds: shared.idsOf(PAGE),
    acceptance: ['The page shows an empty scene.', 'Nothing is loaded from another place.'],
    files: pageFiles(design),
    summary: 'I made the page, its colours and the heartbeat of the game. It needs no internet.',
  });
}

interface FeatureWork {
  readonly part: Part;
  readonly design: Design;
  readonly shared: SharedRequirements;
}

function featureTask({ part, design, shared }: FeatureWork): RecipeTask {
  const { feature, built, answering } = part;
  const does = feature.does(design);
  return aTask({
    id: feature.id,
    name: feature.name,
    description: `${does} Write it as parts of their own, so that others can work beside you.`,
    dependencies: ['page'],
    requirementIds: shared.idsOf(answering),
    acceptance: [does],
    files: built.files,
    ...(built.questions === undefined ? {} : { questions: built.questions }),
    summary: does,
  });
}

interface Together {
  readonly parts: readonly Part[];
  readonly design: Design;
  readonly shared: SharedRequirements;
}

/** The last building task also carries what no feature can do: it is planned, and said, and not pretended. */
function togetherTask({ parts, design, shared }: Together): RecipeTask {
  const wishes = shared.beyond.map(({ description }) => description);
  const first = design.wish.kind === 'quiz' ? [] : ['sky'];
  return aTask({
    id: 'together',
    name: 'Put it all together',
    description: `Plug every part into index.html and src/main.js.${wishes.map((wish) => ` Also wished: ${shortened(wish, 300)}.`).join('')}`,
    dependencies: parts.map(({ feature }) => feature.id),
    requirementIds: shared.beyond.map((requirement) => requirementId(design.spec, requirement)),
    acceptance: ['The game can be played from the beginning to the end, and again.'],
    edits: plugIn(
      first,
      parts.map(({ built }) => built.plug),
    ),
    summary: ['All parts work together now.', beyondSentence(wishes)].join(' ').trim(),
  });
}

const commonTests = ({ wish }: Design): readonly string[] =>
  wish.kind === 'quiz' ? ['game', 'offline'] : ['game', 'offline', 'pictures'];

interface Tested {
  readonly parts: readonly Part[];
  readonly beyond: readonly Requirement[];
}

function testsOf(design: Design, { parts, beyond }: Tested): readonly RecipeFile[] {
  return [
    design.file('tests/aGame.js'),
    ...commonTests(design).map((name) => asTest(name, design.file(`tests/${name}.mjs`))),
    ...parts.flatMap(({ built }) => built.tests),
    ...promiseTests(design, beyond),
  ];
}

function explanation(features: readonly Feature[], beyond: readonly string[]): string {
  const names = features.map(({ name }) => name.toLowerCase()).join(', ');
  const rest =
    beyond.length === 0
      ? ''
      : ` ${beyond.length} of your wishes are more than I can do; I name them at the end.`;
  return `First the page, then side by side: ${names}. Then we put it together, test it and look it over.${rest}`;
}
