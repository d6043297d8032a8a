import type * as Blockly from 'blockly/core';
import type { BlockDefinition } from '../definitions/defineBlock.ts';
import type { Words } from './words.ts';

/** A block as it lies in the toolbox. */
export function toolboxBlock(
  { type, starts = {} }: BlockDefinition,
  t: Words,
): Blockly.utils.toolbox.FlyoutItemInfo {
  const fields = Object.entries(starts).map(([name, words]) => [name, t(words)] as const);
  return toFlyoutItem({ kind: 'block', type, fields: Object.fromEntries(fields) });
}

/** Blockly's type asks for every optional key; it reads the ones that are there. */
export const toFlyoutItem = (item: object) => item as Blockly.utils.toolbox.FlyoutItemInfo;
