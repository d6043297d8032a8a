import type * as Blockly from 'blockly/core';
import { CATEGORIES } from '../definitions/defineBlock.ts';
import { BLOCKS } from '../definitions/index.ts';
import { BlockSearch } from './blockSearch.ts';
import { toolboxBlock } from './toolboxBlock.ts';
import type { Words } from './words.ts';

/** The toolbox: search first, then a drawer a category, all from the array of blocks. */
export function toolbox(t: Words): Blockly.utils.toolbox.ToolboxInfo {
  const drawers = CATEGORIES.map((category) => ({
    kind: 'category',
    name: t(`category_${category}`),
    categorystyle: category,
    cssconfig: { row: `blocklyToolboxCategory nugget-${category}` },
    contents: BLOCKS.filter((block) => block.category === category).map((block) => toolboxBlock(block, t)),
  }));
  const search = { kind: BlockSearch.kind, name: t('search'), contents: [] };
  return toToolboxInfo([search, ...drawers]);
}

/** Blockly's type asks for every optional key; it reads the ones that are there. */
const toToolboxInfo = (contents: readonly object[]): Blockly.utils.toolbox.ToolboxInfo =>
  ({ kind: 'categoryToolbox', contents }) as Blockly.utils.toolbox.ToolboxInfo;
