import * as Blockly from 'blockly/core';

const isInDrawer = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('.blocklyFlyout') !== null;

function hang(workspace: Blockly.WorkspaceSvg, block: Blockly.BlockSvg): void {
  const goal = workspace.getTopBlocks(true).find(({ type }) => type === 'goal');
  const end = goal?.lastConnectionInStack(true) ?? null;
  const start = block.previousConnection;
  const { connectionChecker } = workspace;
  if (end === null || start === null) return;
  if (!connectionChecker.canConnect(end, start, true, Number.POSITIVE_INFINITY)) return;
  end.connect(start);
  workspace.scrollBoundsIntoView(block.getBoundingRectangleWithoutChildren());
}

/** A block that is tapped in its drawer, not dragged, hangs itself below the last one: fingers need not aim. */
export function hangTappedBlocks(workspace: Blockly.WorkspaceSvg): void {
  let isTapped = false;
  const page = workspace.getInjectionDiv();
  page.addEventListener('pointerdown', () => (isTapped = false), { capture: true });
  page.addEventListener('pointerup', (event) => (isTapped = isInDrawer(event.target)), { capture: true });
  workspace.addChangeListener((event) => {
    if (!(event instanceof Blockly.Events.BlockCreate) || !isTapped) return;
    const block = workspace.getBlockById(event.blockId ?? '');
    if (block === null || block.getParent() !== null || workspace.isDragging()) return;
    isTapped = false;
    // One undo takes back both: that it came, and where it hangs.
    Blockly.Events.setGroup(event.group);
    hang(workspace, block);
    Blockly.Events.setGroup(false);
  });
}
