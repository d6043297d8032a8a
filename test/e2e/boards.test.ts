import { type PartState, replay } from '@nugget/contract';
import { expect, it } from 'vitest';
import { openPage } from './support/browser.ts';
import { buildExample } from './support/builtNugget.ts';
import { standAt } from './support/standAt.ts';

const isLit = (state: PartState | undefined): boolean => state?.kind === 'led' && state.brightness > 0;

it('the night light blinks, the button makes it blink fast and slow again, and the monitor says so', async () => {
  await using built = await buildExample('blink-button');
  await using board = await standAt(built.app, replay(built.events).board?.port ?? '');
  const ledChanges = (): number => board.seen.filter(({ led }) => led !== undefined).length;
  await expect.poll(ledChanges, { timeout: 20_000 }).toBeGreaterThan(3);
  expect(board.seen.some(({ led }) => isLit(led))).toBe(true);
  expect(board.seen.some(({ led }) => led !== undefined && !isLit(led))).toBe(true);
  for (const mode of ['light: fast', 'light: slow']) {
    board.touch('button', { kind: 'button', pressed: true });
    await expect.poll(() => board.lines.at(-1), { timeout: 20_000 }).toBe(mode);
    board.touch('button', { kind: 'button', pressed: false });
    // It has looked at the button again by the time its light has changed twice.
    const before = ledChanges();
    await expect.poll(ledChanges, { timeout: 20_000 }).toBeGreaterThan(before + 1);
  }
}, 240_000);

it('the plant watcher shows the plant on its page, and the page and the sensor switch its light', async () => {
  await using built = await buildExample('plant-watcher');
  await using board = await standAt(built.app, replay(built.events).board?.port ?? '');
  await using open = await openPage(built.url);
  const { page } = open;
  await page.getByText('The board is connected.').waitFor();
  await page.getByText('Happy', { exact: true }).waitFor();
  board.touch('moisture', { kind: 'moisture_sensor', percent: 10 });
  await page.getByText('Sad', { exact: true }).waitFor();
  await page.getByText('the plant is dry: yes').waitFor();
  await expect.poll(() => isLit(board.states().led), { timeout: 20_000 }).toBe(true);
  await page.getByRole('button', { name: 'turn the LED on or off: off' }).click();
  await expect.poll(() => isLit(board.states().led), { timeout: 20_000 }).toBe(false);
  expect(board.lines).toContain('dry: yes');
  expect(open.complaints).toEqual([]);
}, 240_000);
