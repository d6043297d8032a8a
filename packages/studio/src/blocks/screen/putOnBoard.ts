import * as Blockly from 'blockly/core';

/**
 * Hangs the block that puts a nugget on a board below the last one, in place of the one that shows it elsewhere, and returns
 * its id. A nugget that has a web page keeps it. One undo takes all of it back.
 */
export function putOnBoard(workspace: Blockly.WorkspaceSvg): string | undefined {
  const goal = workspace.getTopBlocks(true).find(({ type }) => type === 'goal');
  if (goal === undefined) return undefined;
  const before = goal.getDescendants(false).filter(({ type }) => type === 'deploy');
  const hasPage = before.some((block) => block.getFieldValue('TARGET') === 'web');
  Blockly.Events.setGroup(true);
  try {
    for (const block of before) block.dispose(true);
    const block = workspace.newBlock(hasPage ? 'deploy_board_and_page' : 'deploy_board');
    block.initSvg();
    block.render();
    const end = goal.lastConnectionInStack(true);
    if (block.previousConnection !== null) end?.connect(block.previousConnection);
    return block.id;
  } finally {
    Blockly.Events.setGroup(false);
  }
}
