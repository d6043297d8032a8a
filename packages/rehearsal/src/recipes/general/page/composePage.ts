import type { NuggetSpec } from '@nugget/contract';
import type { Composition, RecipeFile } from '../../recipe.ts';
import { requirementId } from '../../shared/requirements.ts';
import { titlesFor } from '../plan/behaviours.ts';
import { finishPlan } from '../plan/finishPlan.ts';
import { type Subject, subjectOf } from '../reading/subject.ts';
import type { Choice } from './chooseParts.ts';
import { featureTasks } from './featureTasks.ts';
import { foundationTask } from './foundationTask.ts';
import type { BuiltPart, Made } from './part.ts';
import { togetherTask } from './togetherTask.ts';

/** What stands on top of the page: HTML that is safe already, and the files that belong to it. */
export interface PageTop {
  readonly html: string;
  readonly files: readonly RecipeFile[];
}

export interface PageOrder {
  readonly choice: Choice;
  /** One or two sentences for the child, before the list of tasks. */
  readonly explanation: string;
  readonly top: PageTop;
  readonly title: string;
}

/** A part with what was made for it. */
export interface MadePart extends BuiltPart, Made {
  readonly id: string;
}

/** The plan of a page: a foundation, its parts side by side, everything put together, then the tests and the review. */
export function composePage(spec: NuggetSpec, { choice, explanation, top, title }: PageOrder): Composition {
  const subject = { ...subjectOf(spec), title };
  const made = makeParts(spec, { choice, subject });
  const foundation = foundationTask(spec, { title, top, parts: made, kept: choice.kept });
  const features = featureTasks(spec, made);
  const together = togetherTask(spec, { parts: made, features, beyond: choice.beyond });
  const tasks = finishPlan(spec, {
    built: [foundation, ...features, together],
    tests: made.flatMap(({ tests }) => tests),
    titles: choice.chosen.flatMap(({ part, requirements }) => titlesFor(spec, { ...part, requirements })),
  });
  return {
    explanation,
    tasks,
    beyond: choice.beyond.map((requirement) => requirementId(spec, requirement)),
    settings: made.flatMap(({ settings = [] }) => settings),
  };
}

interface Making {
  readonly choice: Choice;
  readonly subject: Subject;
}

function makeParts(spec: NuggetSpec, { choice, subject }: Making): readonly MadePart[] {
  const partIds = new Set(choice.chosen.map(({ part }) => part.id));
  return choice.chosen.map(({ part, requirements }) => {
    const asked = titlesFor(spec, { requirements, answers: part.answers });
    const titles = asked.length > 0 ? asked : [`the part called ${spoken(part.id)} works`];
    const order = { spec, subject, requirements, partIds, titles };
    return { id: part.id, requirements, ...part.build(order) };
  });
}

/** "lightDark" as people say it: "light dark". */
const spoken = (id: string): string => id.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
