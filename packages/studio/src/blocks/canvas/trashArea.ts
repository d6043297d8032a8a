import * as Blockly from 'blockly/core';

/** Makes an element of the page a place to drop blocks that are no longer wanted. */
export class TrashArea extends Blockly.DeleteArea {
  override readonly id = 'nuggetTrash';
  readonly #element: HTMLElement;

  constructor(element: HTMLElement) {
    super();
    this.#element = element;
  }

  override getClientRect(): Blockly.utils.Rect {
    const { top, bottom, left, right } = this.#element.getBoundingClientRect();
    return new Blockly.utils.Rect(top, bottom, left, right);
  }

  override onDragEnter(): void {
    this.#element.dataset.over = 'yes';
  }

  override onDragExit(): void {
    delete this.#element.dataset.over;
  }

  override onDrop(): void {
    this.onDragExit();
  }

  attachTo(workspace: Blockly.WorkspaceSvg): void {
    const { DELETE_AREA, DRAG_TARGET } = Blockly.ComponentManager.Capability;
    workspace.getComponentManager().addComponent({
      component: this,
      capabilities: [DELETE_AREA, DRAG_TARGET],
      weight: Blockly.ComponentManager.ComponentWeight.TRASHCAN_WEIGHT,
    });
    workspace.recordDragTargets();
  }
}
