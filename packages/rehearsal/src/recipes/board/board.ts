import { type Device, deviceFor, type NuggetSpec, type Requirement } from '@nugget/contract';
import { FOUNDATION, featureTasks } from '../general/page/featureTasks.ts';
import { titlesFor } from '../general/plan/behaviours.ts';
import { finishPlan } from '../general/plan/finishPlan.ts';
import type { Recipe, RecipeTask } from '../recipe.ts';
import { titleOf } from '../shared/page.ts';
import { requirementId } from '../shared/requirements.ts';
import { settingsFile } from '../shared/settings.ts';
import { aTask, beyondSentence } from '../shared/tasks.ts';
import { type BoardPage, pageTasks } from './page/pageTasks.ts';
import { piecesFor } from './pieces.ts';
import { boardSettings } from './program/boardSettings.ts';
import { mainFile } from './program/mainFile.ts';
import { type BoardProgram, programFor } from './program/program.ts';
import { wiresFile } from './program/wiresFile.ts';
import { PAGE } from './reading/words.ts';
import { source } from './template.ts';
import { boardTests } from './tests.ts';

/** A program in MicroPython for a board, with tests that run on the virtual one; with a page where one is asked for. */
export const board: Recipe = {
  id: 'board',
  matches: ({ nugget, deployment }) =>
    nugget.type === 'hardware' || deployment.target === 'esp32' || deployment.target === 'both',
  compose: (spec) => {
    const device = deviceFor(spec);
    const title = titleOf(spec);
    const { forPage, forBoard } = shareOut(spec);
    const program = programFor(spec, { device, requirements: forBoard });
    const page = hasPage(spec) ? pageTasks(spec, { program, title, requirements: forPage }) : undefined;
    const made = {
      pieces: piecesFor(program.pieces, program.wishes),
      tests: [],
      requirements: boardWishes(program),
    };
    const features = featureTasks(spec, [made]);
    const built = [
      foundationTask(program, title),
      ...features,
      togetherTask(spec, { program, title, features }),
      ...(page?.built ?? []),
    ];
    const titles = titlesFor(spec, { requirements: boardWishes(program), answers: () => false });
    return {
      explanation: explanationOf(device, { title, page }),
      settings: [...boardSettings(program), ...(page?.settings ?? [])],
      beyond: [
        ...program.beyond.map((requirement) => requirementId(spec, requirement)),
        ...(page?.beyond ?? []),
      ],
      tasks: finishPlan(spec, { built, tests: [...boardTests(program), ...(page?.tests ?? [])], titles }),
    };
  },
};

const hasPage = ({ deployment }: NuggetSpec): boolean => deployment.target !== 'esp32';

const boardWishes = ({ wishes }: BoardProgram): readonly Requirement[] =>
  wishes.map(({ requirement }) => requirement);

function shareOut(spec: NuggetSpec) {
  const isForPage = ({ description }: Requirement): boolean => hasPage(spec) && PAGE.test(description);
  return {
    forPage: spec.requirements.filter(isForPage),
    forBoard: spec.requirements.filter((requirement) => !isForPage(requirement)),
  };
}

function foundationTask(program: BoardProgram, title: string): RecipeTask {
  return aTask({
    id: FOUNDATION,
    name: 'Say what is wired where',
    description: `Write wires.py for the ${program.device.name}, the clock, and the numbers of "${title}".`,
    acceptance: ['Only wires.py knows a pin.'],
    files: [wiresFile(program), source('clock.py'), settingsFile('py', boardSettings(program))],
    summary: `I wrote down what hangs at which pin of the ${program.device.name}. The numbers to play with are in settings.py.`,
  });
}

interface Together {
  readonly program: BoardProgram;
  readonly title: string;
  readonly features: readonly RecipeTask[];
}

function togetherTask(spec: NuggetSpec, { program, title, features }: Together): RecipeTask {
  const { beyond, portal } = program;
  const sentences = [
    'I wrote main.py: it makes everything, says what happens when, and looks after it all for ever.',
    beyondSentence(beyond.map(({ description }) => description)),
    beyondSentence(portal?.unknown ?? []),
  ];
  return aTask({
    id: 'together',
    name: 'Put the program together',
    description: 'Write main.py, which begins when the board wakes up.',
    dependencies: features.map(({ id }) => id),
    requirementIds: beyond.map((requirement) => requirementId(spec, requirement)),
    acceptance: ['main.py never waits for long, so that everything goes on at the same time.'],
    files: [mainFile(program, title)],
    summary: sentences.filter((sentence) => sentence !== '').join(' '),
  });
}

interface Explained {
  readonly title: string;
  readonly page: BoardPage | undefined;
}

function explanationOf({ name }: Device, { title, page }: Explained): string {
  const parts = `We write "${title}" in MicroPython for the ${name}: what is wired where, the parts side by side, then the program that uses them, and tests on the virtual board.`;
  return page === undefined ? parts : `${parts} Beside it we build a page.`;
}
