import type * as Blockly from 'blockly/core';

/** The letters on a block, as canvas.css has them. */
const LETTERS = '700 16px "Nunito Variable"';

/**
 * A block is as wide as its words, and on a first visit the canvas comes before the letters: blocks that were measured
 * without them are drawn once more. Letters that never come change nothing.
 */
export function drawAgainWithLetters(workspace: Blockly.WorkspaceSvg): void {
  if (document.fonts.check(LETTERS)) return;
  document.fonts.load(LETTERS).then(
    () => drawAgain(workspace),
    () => undefined,
  );
}

function drawAgain(workspace: Blockly.WorkspaceSvg): void {
  // Thrown away in the meantime: there are no blocks then.
  const inputs = workspace.getAllBlocks(false).flatMap(({ inputList }) => inputList);
  for (const field of inputs.flatMap(({ fieldRow }) => fieldRow)) field.forceRerender();
  if (inputs.length > 0) workspace.refreshToolboxSelection();
}
