import * as Blockly from 'blockly/core';
import type { Mouth } from '../definitions/defineBlock.ts';
import { blockOfType } from '../definitions/index.ts';

/** The mouth that a superior connection belongs to: that of its block's input, or of the one its whole stack hangs in. */
function mouthOf(connection: Blockly.Connection): Mouth {
  const block = connection.getSourceBlock();
  const holder = connection.getParentInput() === null ? block.getSurroundParent() : block;
  return (holder === null ? undefined : blockOfType(holder.type)?.mouth) ?? 'stack';
}

function stackFrom(top: Blockly.Block): readonly Blockly.Block[] {
  const blocks: Blockly.Block[] = [];
  for (let block: Blockly.Block | null = top; block !== null; block = block.getNextBlock())
    blocks.push(block);
  return blocks;
}

const isReal = (block: Blockly.Block): boolean => !block.isInsertionMarker();

function countGroups(blocks: readonly Blockly.Block[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const block of blocks.filter(isReal)) {
    const group = blockOfType(block.type)?.limit.group ?? '';
    counts.set(group, (counts.get(group) ?? 0) + 1);
  }
  return counts;
}

/** Whether a nugget still takes these blocks: each group has a limit in the contract. */
function hasRoom(nugget: Blockly.Block, added: Blockly.Block): boolean {
  const [there, more] = [nugget, added].map((block) => countGroups(block.getDescendants(false)));
  return added.getDescendants(false).every((block) => {
    const limit = blockOfType(block.type)?.limit;
    if (limit === undefined) return false;
    return (there?.get(limit.group) ?? 0) + (more?.get(limit.group) ?? 0) <= limit.max;
  });
}

/** Whether the spec has a place for a stack of blocks at this connection. */
export function hasPlaceFor(moved: Blockly.Block, superior: Blockly.Connection): boolean {
  const mouth = mouthOf(superior);
  const fits = stackFrom(moved).every((block) => blockOfType(block.type)?.fits.includes(mouth) === true);
  const root = superior.getSourceBlock().getRootBlock();
  return fits && (root === moved.getRootBlock() || root.type !== 'goal' || hasRoom(root, moved));
}

/**
 * Refuses, while a person moves blocks, what the spec could not say: a block in a mouth that does not take it, also further
 * down the moved stack, and more blocks of a group than the contract allows. Loading is never refused, so that no saved
 * block is lost; workspaceToSpec says what is wrong then.
 */
export class NuggetConnectionChecker extends Blockly.ConnectionChecker {
  override doDragChecks(
    a: Blockly.RenderedConnection,
    b: Blockly.RenderedConnection,
    distance: number,
  ): boolean {
    if (!super.doDragChecks(a, b, distance)) return false;
    const [superior, inferior] = a.isSuperior() ? [a, b] : [b, a];
    return hasPlaceFor(inferior.getSourceBlock(), superior);
  }
}
