import type { NuggetSpec, NuggetType, Requirement } from '@nugget/contract';
import { FOUNDATION, featureTasks } from '../general/page/featureTasks.ts';
import type { Made } from '../general/page/part.ts';
import { titlesFor } from '../general/plan/behaviours.ts';
import { finishPlan } from '../general/plan/finishPlan.ts';
import { isOutOfReach } from '../general/reading/outOfReach.ts';
import { portalSentence } from '../general/reading/portals.ts';
import { promises } from '../general/reading/promises.ts';
import type { Composition, Recipe, RecipeTask } from '../recipe.ts';
import { titleOf } from '../shared/page.ts';
import { requirementId, wordsOf } from '../shared/requirements.ts';
import { type Setting, settingsFile } from '../shared/settings.ts';
import { aTask, beyondSentence } from '../shared/tasks.ts';
import { filesOfProgram, type Program } from './program.ts';
import { isKnownProgram, programFor } from './programs/index.ts';

const template = filesOfProgram('');

/** The language, not the snake. */
const PYTHON =
  /\b(?:in|with|using|en|con|mit|avec)\s+python\b|\bpython[\s-]*(?:programs?|scripts?|tools?|games?|code|programm|spiel)\b|\bpytest\b|\b(?:programa|juego|programme|jeu)\s+python\b/i;
const KEPT =
  /\b(python|pytest|tests?|command line|terminal|kommandozeile|línea de comandos|ligne de commande)\b/i;

/** Where a page is asked for, a page is built; a game only where we know it as a Python program. */
const TYPES: Readonly<Record<NuggetType, (words: string) => boolean>> = {
  tool: (words) => PYTHON.test(words),
  general: (words) => PYTHON.test(words),
  game: (words) => PYTHON.test(words) && isKnownProgram(words),
  website: () => false,
  story: () => false,
  hardware: () => false,
};

/** A program in Python for the command line, with tests in pytest. */
export const python: Recipe = {
  id: 'python',
  matches: (spec) => TYPES[spec.nugget.type](wordsOf(spec)),
  compose: (spec) => {
    const program = programFor([spec.nugget.goal, wordsOf(spec)]);
    const share = shareOut(spec, program);
    const title = titleOf(spec);
    const titles = titlesFor(spec, { requirements: share.made, answers: program.answers });
    const keptTitles = titlesFor(spec, { requirements: share.kept, answers: () => false });
    const wholeTitles = keptTitles.length > 0 ? keptTitles : ['the whole program works'];
    const order = { spec, title, requirements: share.made, titles, wholeTitles };
    const made: Made = { ...program.build(order), requirements: share.made };
    const features = featureTasks(spec, [made]);
    const built = [
      foundationTask(spec, { title, program, kept: share.kept, settings: made.settings ?? [] }),
      ...features,
      togetherTask(spec, { made, features, beyond: share.beyond }),
    ];
    return composition(spec, {
      title,
      settings: made.settings ?? [],
      beyond: share.beyond,
      tasks: finishPlan(spec, { built, tests: made.tests, titles: [...titles, ...keptTitles] }),
    });
  },
};

interface Finished {
  readonly title: string;
  readonly settings: readonly Setting[];
  readonly tasks: readonly RecipeTask[];
  readonly beyond: readonly Requirement[];
}

const composition = (spec: NuggetSpec, { title, tasks, beyond, settings }: Finished): Composition => ({
  explanation: `We write "${title}" in Python: its parts side by side, then the program that uses them, and tests in pytest.`,
  tasks,
  beyond: beyond.map((requirement) => requirementId(spec, requirement)),
  settings,
});

/** What the program makes true, what every Python program of ours keeps, and what is beyond. */
function shareOut(spec: NuggetSpec, program: Program) {
  const inReach = spec.requirements.filter((requirement) => !isOutOfReach(requirement));
  const made = inReach.filter((requirement) => program.answers(requirement));
  const kept = inReach.filter(
    (requirement) =>
      !made.includes(requirement) && (KEPT.test(requirement.description) || promises.answers(requirement)),
  );
  const beyond = spec.requirements.filter((each) => !kept.includes(each) && !made.includes(each));
  return { kept, made, beyond };
}

interface Foundation {
  readonly title: string;
  readonly program: Program;
  readonly kept: readonly Requirement[];
  readonly settings: readonly Setting[];
}

function foundationTask(spec: NuggetSpec, { title, program, kept, settings }: Foundation): RecipeTask {
  const description = spec.nugget.description.trim() === '' ? spec.nugget.goal : spec.nugget.description;
  return aTask({
    id: FOUNDATION,
    name: 'Prepare the project',
    description: 'Say how to start and test the program, and tell pytest where everything is.',
    requirementIds: kept.map((requirement) => requirementId(spec, requirement)),
    acceptance: ['README.md says how to start the program and how to test it.'],
    files: [
      template('README.md', { title, description, how: program.how(spec.language) }),
      template('pyproject.toml'),
      ...(settings.length > 0 ? [settingsFile('py', settings)] : []),
    ],
    summary: 'I prepared the project: it is Python, it needs nothing else, and pytest can test it.',
  });
}

interface Together {
  readonly made: Made;
  readonly features: readonly RecipeTask[];
  readonly beyond: readonly Requirement[];
}

function togetherTask(spec: NuggetSpec, { made, features, beyond }: Together): RecipeTask {
  const missing = [beyondSentence(beyond.map(({ description }) => description)), portalSentence(spec)];
  return aTask({
    id: 'together',
    name: 'Put the program together',
    description: 'Write main.py: it asks, uses the parts, and answers in kind words.',
    dependencies: features.map(({ id }) => id),
    requirementIds: beyond.map((requirement) => requirementId(spec, requirement)),
    acceptance: ['python3 main.py starts the program, and every line typed gets an answer.'],
    files: made.assembly ?? [],
    summary: ['I wrote main.py. A text above or in every function says what it does.', ...missing]
      .filter((sentence) => sentence !== '')
      .join(' '),
  });
}
