import type { BehavioralTest, FlowHint, NuggetSpec, Requirement } from '@nugget/contract';
import { isBoardTarget } from '../definitions/deployBoardBlock.ts';
import { BLOCKS } from '../definitions/index.ts';
import { splitWhenThen } from '../definitions/whenThen.ts';
import { type BlockState, blockState } from './blockState.ts';

/** A part of the spec with its place there, which also names its block. */
interface Placed<T> {
  readonly value: T;
  readonly blockId: string;
}

const placed = <T>(list: readonly T[], prefix: string): readonly Placed<T>[] =>
  list.map((value, index) => ({ value, blockId: `${prefix}-${index}` }));

const testState = ({ value, blockId }: Placed<BehavioralTest>): BlockState =>
  blockState({
    type: 'behavioral_test',
    id: blockId,
    fields: { WHEN: value.when, THEN: value.then },
    kept: { id: value.id, requirement_id: value.requirement_id },
  });

interface Shown {
  readonly type: string;
  readonly fields: Readonly<Record<string, string>>;
}

const isForBoard = ({ deployment, nugget }: NuggetSpec): boolean =>
  isBoardTarget(deployment.target) || nugget.type === 'hardware';

/** The block that says a wish about a board's part. Elsewhere the same words are a wish like any other. */
function boardWish(wish: Requirement): Shown | undefined {
  for (const { type, readWish } of BLOCKS) {
    const fields = readWish?.(wish);
    if (fields !== undefined) return { type, fields };
  }
  return undefined;
}

const plainWish = ({ type, description }: Requirement): Shown => ({
  type,
  fields: type === 'when_then' ? { ...splitWhenThen(description) } : { TEXT: description },
});

function requirementState({ value, blockId }: Placed<Requirement>, spec: NuggetSpec): BlockState {
  const { id, test_id } = value;
  const { type, fields } = (isForBoard(spec) ? boardWish(value) : undefined) ?? plainWish(value);
  const tests = placed(spec.workflow.behavioral_tests, 'test');
  const inside = tests.filter((test) => test.value.requirement_id === id).map(testState);
  return blockState({ type, id: blockId, fields, kept: { id, test_id }, inside });
}

/** For each hint the blocks of the requirements that it names; undefined where blocks cannot say the same. */
function flowMembers(
  hints: readonly FlowHint[],
  requirements: readonly Placed<Requirement>[],
): readonly (readonly string[])[] | undefined {
  const free = [...requirements];
  const members = hints.map(({ descriptions }) =>
    descriptions.flatMap((description) => {
      const index = free.findIndex(({ value }) => value.description === description);
      return index < 0 ? [] : free.splice(index, 1).map(({ blockId }) => blockId);
    }),
  );
  const isWhole = members.every(
    (blockIds, index) => blockIds.length > 0 && blockIds.length === hints[index]?.descriptions.length,
  );
  return isWhole ? members : undefined;
}

export interface RequirementStack {
  readonly blocks: readonly BlockState[];
  /** The blocks' ids in the order of the spec. */
  readonly order: readonly string[];
  /** Hints that no block can hold. */
  readonly keptHints: readonly FlowHint[];
}

/**
 * Requirements with their tests, inside flow blocks where a hint names them. A flow block stands where its first
 * requirement would; the hints keep their order among each other.
 */
export function requirementStack(spec: NuggetSpec): RequirementStack {
  const hints = spec.workflow.flow_hints;
  const requirements = placed(spec.requirements, 'requirement');
  const tests = placed(spec.workflow.behavioral_tests, 'test');
  const members = flowMembers(hints, requirements);
  const states = new Map(requirements.map((each) => [each.blockId, requirementState(each, spec)]));
  const stateOf = (blockId: string): readonly BlockState[] => {
    const state = states.get(blockId);
    return state === undefined ? [] : [state];
  };
  const flows = (members ?? []).map((blockIds, index) =>
    blockState({
      type: hints[index]?.type ?? 'parallel',
      id: `flow-${index}`,
      inside: blockIds.flatMap(stateOf),
    }),
  );
  const flowOf = new Map((members ?? []).flatMap((ids, index) => ids.map((id) => [id, index] as const)));
  let written = 0;
  const wishes = requirements.flatMap(({ blockId }) => {
    const flow = flowOf.get(blockId);
    if (flow === undefined) return stateOf(blockId);
    const upToHere = flows.slice(written, flow + 1);
    written = Math.max(written, flow + 1);
    return upToHere;
  });
  const known = new Set(spec.requirements.map(({ id }) => id));
  const alone = tests.filter(({ value }) => !known.has(value.requirement_id)).map(testState);
  return {
    blocks: [...wishes, ...alone],
    order: [...requirements, ...tests].map(({ blockId }) => blockId),
    keptHints: members === undefined ? hints : [],
  };
}
