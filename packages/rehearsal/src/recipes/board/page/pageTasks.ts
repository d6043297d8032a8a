import type { NuggetSpec, Requirement } from '@nugget/contract';
import { chooseParts } from '../../general/page/chooseParts.ts';
import { composePage } from '../../general/page/composePage.ts';
import type { Composition, RecipeTask } from '../../recipe.ts';
import { requirementId } from '../../shared/requirements.ts';
import { WEBSITE_PARTS } from '../../website/parts/index.ts';
import { framedPicture } from '../../website/picture.ts';
import type { BoardProgram } from '../program/program.ts';
import { controls } from './controls.ts';
import { boardFace } from './face.ts';

export interface BoardPage {
  /** What is built; ids begin with `page-`. */
  readonly built: readonly RecipeTask[];
  readonly tests: Composition['tasks'][number]['files'];
  readonly beyond: readonly string[];
  readonly settings: Composition['settings'];
}

interface PageOrder {
  readonly program: BoardProgram;
  readonly title: string;
  /** The requirements that are about the page. */
  readonly requirements: readonly Requirement[];
}

/** The page beside the board: the website's own parts, with a face that listens and controls that tell. */
export function pageTasks(spec: NuggetSpec, { program, title, requirements }: PageOrder): BoardPage {
  const parts = [
    ...WEBSITE_PARTS.map((part) => (part.id === 'face' ? boardFace(program) : part)),
    controls(program, spec),
  ];
  const own = requirements.map((requirement) => ({ ...requirement, id: requirementId(spec, requirement) }));
  const page: NuggetSpec = {
    ...spec,
    nugget: { ...spec.nugget, type: 'website' },
    requirements: own,
    workflow: { ...spec.workflow, testing_enabled: true, review_enabled: false, behavioral_tests: [] },
    portals: [],
  };
  const choice = chooseParts(page, parts);
  const { tasks, beyond, settings } = composePage(page, {
    choice,
    title,
    top: framedPicture(page),
    explanation: '',
  });
  return {
    built: tasks.filter(({ role }) => role !== 'tester').map(renamed),
    tests: tasks.filter(({ role }) => role === 'tester').flatMap(({ files }) => files),
    beyond,
    settings,
  };
}

const renamed = (task: RecipeTask): RecipeTask => ({
  ...task,
  id: `page-${task.id}`,
  dependencies: task.dependencies.map((id) => `page-${id}`),
});
