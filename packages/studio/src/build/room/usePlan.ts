import type { SessionView } from '@nugget/contract';
import { useMemo } from 'react';
import { openAsks } from '../asks/openAsks.ts';
import { crewLooks } from '../faces/looks.ts';
import { taskCards } from '../graph/taskCards.ts';
import { areSameRecords, useSteady } from '../useSteady.ts';

const areSameIds = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  a.size === b.size && [...a].every((id) => b.has(id));

interface Planned {
  readonly id: string;
  readonly dependencies: readonly string[];
  readonly requirement_ids: readonly string[];
}

const isSamePlan = (a: readonly Planned[], b: readonly Planned[]): boolean =>
  a.length === b.length &&
  a.every(
    (task, index) =>
      task.id === b[index]?.id &&
      task.dependencies === b[index].dependencies &&
      task.requirement_ids === b[index].requirement_ids,
  );

/** The parts of a view that change only now and then, each the same object until it does. */
export function usePlan({ tasks, agents, openGates, openQuestions }: SessionView) {
  const asks = useMemo(() => openAsks({ openGates, openQuestions }), [openGates, openQuestions]);
  const waitingIds = useSteady(
    useMemo(() => new Set(asks.map(({ taskId }) => taskId)), [asks]),
    areSameIds,
  );
  const cards = useSteady(taskCards(tasks, waitingIds), areSameRecords);
  const plan = useSteady<readonly Planned[]>(tasks, isSamePlan);
  const members = useSteady(
    agents.map(({ name, role }) => ({ name, role })),
    areSameRecords,
  );
  const looks = useMemo(() => crewLooks(members), [members]);
  return { asks, waitingIds, cards, plan, looks };
}
