import type { NuggetSpecInput } from '@nugget/contract';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openScenes, type Stage } from '../../testing/openScenes.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openScenes();
});
afterAll(async () => {
  await stage[Symbol.asyncDispose]();
});

async function openCanvas(scene: string): Promise<Page> {
  const { page } = await stage.open(`blocks/screen/blocksEditor/${scene}`);
  await blockOnCanvas(page, 'goal').waitFor();
  return page;
}

const blockOnCanvas = (page: Page, type: string) =>
  page.locator(`.blocklySvg .blocklyBlockCanvas .blocklyDraggable.${type}`).first();
const blockInDrawer = (page: Page, type: string) =>
  page.locator(`.blocklyFlyout .blocklyDraggable.${type}`).first();
const drawer = (page: Page, name: string) => page.getByRole('treeitem', { name, exact: true });

/** The spec that the page has made, once it holds what is looked for. */
async function specWith(page: Page, text: string, place: 'made' | 'gone' = 'made'): Promise<NuggetSpecInput> {
  const json = page.locator(`#${place}`, { hasText: text });
  await json.waitFor({ state: 'attached' });
  return JSON.parse((await json.textContent()) ?? 'null');
}

async function press(page: Page, keys: string): Promise<void> {
  for (const key of keys.split(' ')) await page.keyboard.press(key);
}

async function dragBelow(page: Page, type: string, target: string): Promise<void> {
  const from = await blockInDrawer(page, type).boundingBox();
  const to = await blockOnCanvas(page, target).boundingBox();
  if (from === null || to === null) throw new Error(`${type} or ${target} is not in sight`);
  await page.mouse.move(from.x + 12, from.y + 12);
  await page.mouse.down();
  await page.mouse.move(to.x + 60, to.y + to.height + 30, { steps: 6 });
  await page.mouse.move(to.x + 14, to.y + to.height + 4, { steps: 6 });
  await page.mouse.up();
}

async function writeOn(page: Page, type: string, text: string): Promise<void> {
  await blockOnCanvas(page, type).locator('.blocklyInputField').first().click();
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}

describe('the blocks', { timeout: 180_000 }, () => {
  it('of a board ask for one where the nugget goes elsewhere, and one press puts it there', async () => {
    const page = await openCanvas('onTheWrongPlace');
    await page.getByRole('button', { name: /A block needs a board/ }).click();
    const { deployment } = await specWith(page, '"both"');
    expect(deployment).toEqual({ target: 'both', auto_flash: false });
    await page.getByText('All set. Press Go!').waitFor();
    await page.keyboard.press('ControlOrMeta+z');
    const before = await specWith(page, '"web"');
    expect(before.deployment?.target).toBe('web');
  });

  it('become a spec with the mouse, from an empty canvas to Go', async () => {
    const page = await openCanvas('empty');
    await writeOn(page, 'goal', 'A cat game');
    await drawer(page, 'Wishes').click();
    await dragBelow(page, 'feature', 'goal');
    await specWith(page, '"feature"');
    await writeOn(page, 'feature', 'it purrs');
    await specWith(page, 'it purrs');
    await drawer(page, 'Style').click();
    await dragBelow(page, 'look', 'feature');
    await specWith(page, '"visual"');
    await page.getByRole('button', { name: 'Go!' }).click();
    const spec = await specWith(page, 'A cat game', 'gone');
    expect(spec).toMatchObject({
      nugget: { goal: 'A cat game', type: 'game' },
      requirements: [{ type: 'feature', description: 'it purrs' }],
      style: { visual: 'fun_colorful' },
    });
    await page.context().close();
  });

  it('become a spec with the keyboard alone, and undo and copies work by keys as well', async () => {
    const page = await openCanvas('empty');
    await press(page, 'Tab Tab Tab ArrowDown ArrowRight ArrowRight Enter');
    await page.keyboard.type('A cat game');
    await press(page, 'Enter t ArrowDown ArrowDown ArrowRight Enter Enter ArrowRight Enter');
    await page.keyboard.type('it purrs');
    await press(page, 'Enter');
    await specWith(page, 'it purrs');
    await press(page, 'Control+z');
    await specWith(page, '"description":""}]');
    await press(page, 'Control+y');
    await specWith(page, 'it purrs');
    await press(page, 'ArrowLeft Control+c Control+v m ArrowUp Enter');
    const made = await specWith(page, 'it purrs"},');
    expect(made.requirements).toHaveLength(2);
    expect(new Set(made.requirements?.map(({ id }) => id)).size).toBe(2);
    await page.getByRole('button', { name: 'Go!' }).focus();
    await press(page, 'Enter');
    expect((await specWith(page, 'it purrs', 'gone')).nugget.goal).toBe('A cat game');
    await page.context().close();
  });

  it('say what is missing beside Go, and lead there', async () => {
    const page = await openCanvas('empty');
    const missing = page.getByRole('button', { name: /Say what you want to build/ });
    await page.getByRole('button', { name: 'Go!' }).click();
    const focused = page.locator('.blocklyActiveFocus');
    await expect.poll(() => focused.getAttribute('aria-label')).toContain('what should it be?');
    await press(page, 'Enter');
    await page.keyboard.type('A cat game');
    await press(page, 'Enter');
    await missing.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: /Add a wish/ }).waitFor();
    expect(await page.locator('#gone').textContent()).toBe('null');
    await page.context().close();
  });

  it('are found by words that stand on them or say what they are for', async () => {
    const page = await openCanvas('empty');
    await page.getByRole('searchbox', { name: 'Search blocks' }).fill('asks you');
    await blockInDrawer(page, 'check_with_me').waitFor();
    expect(await page.locator('.blocklyFlyout .blocklyDraggable').count()).toBe(1);
    await page.context().close();
  });

  it('have room for long texts in a dialog that gives the focus back', async () => {
    const page = await openCanvas('empty');
    await blockOnCanvas(page, 'goal').locator('.blocklyInputField').nth(1).click();
    const room = page.getByRole('textbox', { name: 'Write here' });
    await room.fill('first line\nsecond line');
    await page.getByRole('button', { name: 'Done' }).click();
    expect((await specWith(page, 'second line')).nugget.description).toBe('first line\nsecond line');
    const focused = page.locator('.blocklyActiveFocus');
    await expect.poll(() => focused.getAttribute('aria-label')).toContain('second line');
    await page.context().close();
  });

  it('show what the crew reads, with the parts that no block shows', async () => {
    const page = await openCanvas('withKeptParts');
    await page.getByRole('button', { name: 'What the crew reads' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('No scary jokes').first().waitFor();
    await dialog.getByText('doors to things outside of it (portals)').waitFor();
    await page.context().close();
  });

  it('that cannot be read are not saved over', async () => {
    const { page } = await stage.open('blocks/screen/blocksEditor/damaged');
    await page.getByText('These blocks cannot be read').waitFor();
    expect(await page.locator('#made').textContent()).toBe('null');
    await page.context().close();
  });
});
