import type { Locator, Page } from 'playwright-core';

/** A child with a mouse in front of the studio: it presses what it sees, drags blocks, and types where it has clicked. */
export interface ChildMouse {
  press(what: Locator): Promise<void>;
  /** Drags the first block of that type out of the open drawer, below the first one of the target's type. */
  dragBelow(type: string, target: string): Promise<void>;
  openDrawer(name: string): Promise<void>;
  /** Clicks the first text on a block and writes into it. */
  writeOn(type: string, text: string): Promise<void>;
  /** Opens the first list on a block and chooses from it. */
  chooseOn(type: string, choice: string): Promise<void>;
  write(into: Locator, text: string): Promise<void>;
  /** Takes something and drags it so many CSS pixels to the right, or to the left. */
  drag(what: Locator, right: number): Promise<void>;
}

export const onCanvas = (page: Page, type: string): Locator =>
  page.locator(`.blocklySvg .blocklyBlockCanvas .blocklyDraggable.${type}`).first();

export function childMouse(page: Page): ChildMouse {
  const pointAt = async (what: Locator): Promise<void> => {
    await what.scrollIntoViewIfNeeded();
    const { x, y, width, height } = await boxOf(what);
    await page.mouse.move(x + width / 2, y + height / 2, { steps: 4 });
  };
  const click = async (what: Locator): Promise<void> => {
    await pointAt(what);
    // Playwright waits until the place can be clicked and nothing lies over it.
    await what.click();
  };
  return {
    press: click,
    async openDrawer(name) {
      await click(page.getByRole('treeitem', { name, exact: true }));
      await page.locator('.blocklyFlyout .blocklyDraggable').first().waitFor();
    },
    async dragBelow(type, target) {
      const block = page.locator(`.blocklyFlyout .blocklyDraggable.${type}`).first();
      await block.waitFor();
      const from = await boxOf(block);
      const to = await boxOf(onCanvas(page, target));
      await page.mouse.move(from.x + 12, from.y + 12, { steps: 4 });
      await page.mouse.down();
      await page.mouse.move(to.x + 60, to.y + to.height + 30, { steps: 8 });
      await page.mouse.move(to.x + 14, to.y + to.height + 4, { steps: 8 });
      await page.mouse.up();
      await onCanvas(page, type).waitFor();
    },
    async writeOn(type, text) {
      await click(onCanvas(page, type).locator('.blocklyInputField').first());
      await page.keyboard.type(text);
      await page.keyboard.press('Enter');
    },
    async chooseOn(type, choice) {
      await click(onCanvas(page, type).locator('.blocklyDropdownField').first());
      await click(page.locator('.blocklyMenuItem', { hasText: choice }));
    },
    async drag(what, right) {
      await pointAt(what);
      const { x, y, width, height } = await boxOf(what);
      await page.mouse.down();
      await page.mouse.move(x + width / 2 + right, y + height / 2, { steps: 10 });
      await page.mouse.up();
    },
    async write(into, text) {
      await click(into);
      await page.keyboard.type(text);
    },
  };
}

async function boxOf(what: Locator) {
  await what.waitFor();
  const box = await what.boundingBox();
  if (box === null) throw new Error(`${what} is not in sight`);
  return box;
}
