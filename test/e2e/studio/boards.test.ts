import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildOntoBoard, type MadeNugget } from './support/buildOnPage.ts';
import { closeWorld } from './support/closeWorld.ts';
import { openWorld, type StudioWorld } from './support/studioWorld.ts';

let world: StudioWorld;
beforeAll(async () => {
  world = await openWorld();
}, 300_000);
afterAll(() => closeWorld(world), 120_000);

async function toTheBoard(title: string): Promise<{ readonly page: Page } & MadeNugget> {
  const { end, ...made } = await buildOntoBoard(world, title);
  expect(end).toBe('Your nugget is ready!');
  return { page: world.browser.page, ...made };
}

const partOf = (page: Page, name: string): Locator => page.getByRole('listitem', { name, exact: true });
const messagesOf = (page: Page): Locator => page.getByRole('region', { name: 'Messages of the board' });
/** The newest thing that the board has said of this kind. */
const newest = (page: Page, kind: string): Promise<string | null> =>
  messagesOf(page).getByText(kind).last().textContent();

describe('a child without a board', { timeout: 600_000 }, () => {
  it('sees the night light blink, and the button changes how', async () => {
    const { page } = await toTheBoard('Night light');
    const led = partOf(page, 'LED');
    for (const state of ['on', 'off', 'on']) await led.getByText(state, { exact: true }).waitFor();
    await expect.poll(() => newest(page, 'light: ')).toContain('light: slow');
    const button = page.getByRole('button', { name: 'Button', exact: true });
    for (const mode of ['light: fast', 'light: slow']) {
      await button.click();
      await expect.poll(() => newest(page, 'light: '), { timeout: 60_000 }).toContain(mode);
    }
  });

  it('dries the plant out and waters it, and its page is sad and happy', async () => {
    const { page: board, nuggetId } = await toTheBoard('Plant watcher');
    const page = await world.browser.context.newPage();
    await page.goto(`${world.studio().origin}/n/${nuggetId}/play`);
    const plant = page.frameLocator('iframe[title$="ready to play"]');
    await plant.getByText('The board is connected.').waitFor();
    const water = board.getByRole('slider', { name: /Water/ });
    await water.focus();
    await board.keyboard.press('Home');
    await messagesOf(board).getByText('dry: yes').first().waitFor();
    await partOf(board, 'LED').getByText('on', { exact: true }).waitFor();
    await plant.getByText('Sad', { exact: true }).waitFor();
    await plant.getByText('the plant is dry: yes').waitFor();
    await water.focus();
    await board.keyboard.press('End');
    await plant.getByText('Happy', { exact: true }).waitFor();
    await plant.getByRole('button', { name: 'turn the LED on or off: on' }).click();
    await partOf(board, 'LED').getByText('on', { exact: true }).waitFor();
    await page.close();
  });
});
