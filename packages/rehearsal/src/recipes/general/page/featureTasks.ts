import type { NuggetSpec } from '@nugget/contract';
import type { RecipeTask } from '../../recipe.ts';
import { requirementId } from '../../shared/requirements.ts';
import { aTask } from '../../shared/tasks.ts';
import type { Made, Piece } from './part.ts';

/** The task that all the others build on. */
export const FOUNDATION = 'foundation';

/** More tasks side by side than this would only wait for each other. */
const MOST = 4;

interface Job extends Piece {
  readonly requirementIds: readonly string[];
}

/** The pieces of all parts as tasks side by side: a task each where they are few, otherwise shared out in turn. */
export function featureTasks(spec: NuggetSpec, parts: readonly Made[]): readonly RecipeTask[] {
  const jobs = parts.flatMap((part) => part.pieces.map((piece) => asJob(spec, { part, piece })));
  const groups = Map.groupBy(jobs.entries(), ([index]) =>
    jobs.length <= MOST ? index : Math.floor((index * MOST) / jobs.length),
  );
  return [...groups.values()].map((group, index) =>
    asTask(
      `feature-${index + 1}`,
      group.map(([, job]) => job),
    ),
  );
}

function asJob(spec: NuggetSpec, { part, piece }: { readonly part: Made; readonly piece: Piece }): Job {
  const own = part.requirements.filter((requirement) => piece.isFor?.(requirement) ?? true);
  // A requirement that no piece claims still belongs to the part: its first piece stands for it.
  const unclaimed = part.requirements.filter((requirement) =>
    part.pieces.every(({ isFor }) => isFor !== undefined && !isFor(requirement)),
  );
  const isFirst = part.pieces[0] === piece;
  const requirements = isFirst ? [...own, ...unclaimed] : own;
  return { ...piece, requirementIds: requirements.map((requirement) => requirementId(spec, requirement)) };
}

function asTask(id: string, jobs: readonly Job[]): RecipeTask {
  return aTask({
    id,
    name: jobs.map(({ name }) => name).join(', '),
    description: jobs.map(({ description }) => description).join(' '),
    dependencies: [FOUNDATION],
    requirementIds: [...new Set(jobs.flatMap(({ requirementIds }) => requirementIds))],
    acceptance: jobs.flatMap(({ acceptance }) => acceptance),
    files: jobs.flatMap(({ files }) => files),
    summary: jobs.map(({ summary }) => summary).join(' '),
  });
}
