import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { openScenes, type Stage } from '../testing/openScenes.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openScenes();
});
afterAll(() => stage[Symbol.asyncDispose]());

async function opened(scene: string): Promise<Page> {
  const { page, complaints } = await stage.open(`travel/timeTravelBar/${scene}`);
  onTestFinished(async () => {
    await page.context().close();
    expect(complaints).toEqual([]);
  });
  return page;
}

const shownIn = async (page: Page): Promise<number> =>
  Number(await page.locator('[data-shown]').getAttribute('data-shown'));

it('steps from one big moment to the one before, by button and by key, and back to now', async () => {
  const page = await opened('aBuild');
  const newest = await shownIn(page);
  const slider = page.getByRole('slider');
  await page.getByRole('button', { name: 'Previous big moment' }).click();
  const atButton = await shownIn(page);
  expect(atButton).toBeLessThan(newest);
  await slider.focus();
  await page.keyboard.press('PageDown');
  expect(await shownIn(page)).toBeLessThan(atButton);
  await page.keyboard.press('PageUp');
  expect(await shownIn(page)).toBe(atButton);
  await page.getByRole('button', { name: 'Back to now' }).click();
  expect(await shownIn(page)).toBe(newest);
});

it('shows the build as it was at the moment that is chosen', async () => {
  const page = await opened('aBuild');
  await page.getByRole('slider').focus();
  await page.keyboard.press('Home');
  expect(await shownIn(page)).toBe(0);
  expect(await page.locator('[data-shown]').textContent()).toBe('0');
  await page.getByText('Before the start').waitFor();
});

it('plays the whole build again, and is live at its end', async () => {
  const page = await opened('aBuild');
  await page.clock.install();
  const newest = await shownIn(page);
  await page.getByRole('button', { name: 'Play what happened' }).click();
  await page.getByRole('button', { name: 'Pause' }).waitFor();
  const shownLater = async (): Promise<number> => {
    await page.clock.runFor(5_000);
    return await shownIn(page);
  };
  await expect.poll(shownLater, { timeout: 30_000 }).toBe(newest);
  await page.getByText('Now', { exact: true }).waitFor();
});

it('travels through ten thousand events by key', async () => {
  const page = await opened('tenThousandEvents');
  expect(await shownIn(page)).toBe(10_000);
  await page.getByRole('slider').focus();
  await page.keyboard.press('ArrowLeft');
  expect(await shownIn(page)).toBe(9_999);
  await page.keyboard.press('Home');
  expect(await shownIn(page)).toBe(0);
});

it('never lies over what the keyboard reaches on the build screen', async () => {
  const { page } = await stage.open('build/buildScreen/succeeded');
  onTestFinished(() => page.context().close());
  const bar = page.getByRole('region', { name: 'Look back in time' });
  const jobs = page.locator('.react-flow__node button');
  await jobs.first().waitFor();
  for (const job of await jobs.all()) {
    await page.locator('main').evaluate((main) => main.scrollTo(0, 0));
    await job.focus();
    const [seen, over] = [await job.boundingBox(), await bar.boundingBox()];
    expect((seen?.y ?? 0) + (seen?.height ?? 0)).toBeLessThanOrEqual(over?.y ?? 0);
  }
});
