import * as Blockly from 'blockly/core';

const isEmptyText = (field: Blockly.Field): boolean =>
  field instanceof Blockly.FieldTextInput && String(field.getValue() ?? '').trim() === '';

/** Shows a block and puts the focus on its first empty text, else on the block itself. */
export function jumpToBlock(workspace: Blockly.WorkspaceSvg, blockId: string | undefined): void {
  const goal = workspace.getTopBlocks(true).find(({ type }) => type === 'goal');
  const block = blockId === undefined ? goal : workspace.getBlockById(blockId);
  if (block === null || block === undefined) return;
  workspace.hideChaff();
  workspace.centerOnBlock(block.id);
  const fields = block.inputList.flatMap(({ fieldRow }) => fieldRow);
  Blockly.keyboardNavigationController.setIsActive(true);
  Blockly.getFocusManager().focusNode(fields.find(isEmptyText) ?? block);
}
