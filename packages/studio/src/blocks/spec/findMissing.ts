import { type NuggetSpecInput, type Problem, parseSpec } from '@nugget/contract';
import type { BlockField, BlockWord, Need } from '../definitions/defineBlock.ts';
import { isBoardTarget } from '../definitions/deployBoardBlock.ts';
import { blockOfType } from '../definitions/index.ts';
import { partsNamed } from './assembleSpec.ts';
import type { CanvasBlock } from './readCanvas.ts';
import type { PartName, PlacedPart } from './specPart.ts';

/** Something to do on the canvas. `must` holds Go back, `hint` does not. */
export interface Missing {
  readonly weight: 'must' | 'hint';
  readonly words: BlockWord;
  /** The block to look at; undefined where there is none yet. */
  readonly blockId: string | undefined;
  /** For an adult: what the contract says about the spec. */
  readonly details?: string;
  /** What mends it with one press, instead of leading to the block. */
  readonly fix?: 'put_on_board';
}

const needOf = (field: BlockField): Need | undefined => (field.kind === 'choice' ? undefined : field.need);

function needsOfBlock(block: CanvasBlock): readonly Missing[] {
  const fields = blockOfType(block.type)?.fields ?? [];
  const empty = fields.filter(({ name }) => (block.fields.get(name) ?? '').trim() === '');
  const own = empty.flatMap((field) => {
    const need = needOf(field);
    return need === undefined ? [] : [{ ...need, blockId: block.id }];
  });
  return [...own, ...block.inside.flatMap(needsOfBlock)];
}

function emptyMouths(blocks: readonly CanvasBlock[]): readonly Missing[] {
  return blocks
    .filter((block) => blockOfType(block.type)?.mouth === 'wishes' && block.inside.length === 0)
    .map(({ id }) => ({ weight: 'hint', words: 'need_wishes', blockId: id }));
}

const withInside = (blocks: readonly CanvasBlock[]): readonly CanvasBlock[] =>
  blocks.flatMap((block) => [block, ...withInside(block.inside)]);

/** A wish about a board's part, in a nugget that goes on no board. */
function missingBoard(stack: readonly CanvasBlock[], parts: readonly PlacedPart[]): readonly Missing[] {
  const onBoard = withInside(stack).find(({ type }) => blockOfType(type)?.category === 'board');
  const goesThere = partsNamed(parts, 'deployment').some(({ value }) => isBoardTarget(value.target));
  if (onBoard === undefined || goesThere) return [];
  return [{ weight: 'hint', words: 'need_board', blockId: onBoard.id, fix: 'put_on_board' }];
}

/** The list of the spec that each kind of part lands in. */
const LISTS: Readonly<Record<string, PartName>> = {
  nugget: 'nugget',
  requirements: 'requirement',
  agents: 'agent',
  skills: 'skill',
  rules: 'rule',
  'workflow.human_gates': 'gate',
  'workflow.iteration_conditions': 'iteration',
  'workflow.behavioral_tests': 'test',
  'style.visual': 'visual',
  'style.personality': 'personality',
};

function blockAt(path: string, parts: readonly PlacedPart[]): string | undefined {
  const list = Object.keys(LISTS).find((each) => path.startsWith(each));
  const name = list === undefined ? undefined : LISTS[list];
  if (list === undefined || name === undefined) return undefined;
  const index = Number(path.slice(list.length + 1).split('.')[0]);
  return partsNamed(parts, name)[Number.isInteger(index) ? index : 0]?.blockId;
}

function toMissing({ path, message }: Problem, parts: readonly PlacedPart[]): Missing {
  const isName = /^agents\.\d+\.name$/.test(path);
  return {
    weight: 'must',
    words: isName ? 'need_other_name' : 'need_repair',
    blockId: blockAt(path, parts),
    details: `${path}: ${message}`,
  };
}

interface Findings {
  readonly stack: readonly CanvasBlock[];
  readonly loose: readonly (readonly CanvasBlock[])[];
  readonly parts: readonly PlacedPart[];
  readonly spec: NuggetSpecInput;
}

/** What is still to do, the most important first; with no `must` in it, parseSpec takes the spec. */
export function findMissing({ stack, loose, parts, spec }: Findings): readonly Missing[] {
  if (stack.length === 0) return [{ weight: 'must', words: 'need_goal_block', blockId: undefined }];
  const needs = stack.flatMap(needsOfBlock);
  const parsed = parseSpec(spec);
  const known = new Set(needs.filter(({ weight }) => weight === 'must').map(({ blockId }) => blockId));
  // An empty name is also a problem of the spec: it is said once, in the words of its block.
  const problems = (parsed.outcome === 'refused' ? parsed.problems : [])
    .map((problem) => toMissing(problem, parts))
    .filter(({ blockId }) => blockId === undefined || !known.has(blockId));
  const looseHints = loose.map(
    ([top]): Missing => ({ weight: 'hint', words: 'need_loose', blockId: top?.id }),
  );
  const wishes: readonly Missing[] = parts.some(({ part }) => part === 'requirement')
    ? []
    : [{ weight: 'hint', words: 'need_first_wish', blockId: undefined }];
  const all = [
    ...missingBoard(stack, parts),
    ...needs,
    ...problems,
    ...wishes,
    ...emptyMouths(stack),
    ...looseHints,
  ];
  return [...all.filter(isMust), ...all.filter((each) => !isMust(each))];
}

export const isMust = ({ weight }: Missing): boolean => weight === 'must';
