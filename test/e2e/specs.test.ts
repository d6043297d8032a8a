import { replay } from '@nugget/contract';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { openPage } from './support/browser.ts';
import { type BuiltNugget, buildExample } from './support/builtNugget.ts';

/** One thing a child would do with each, on the page that the build really serves. The recipes' own tests do the rest. */
const PLAYS: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  async 'pet-page'(page) {
    await page.locator('#bark').click();
    await expect.poll(() => page.locator('#big-words').textContent()).toBe('WOOF!');
    expect(await page.locator('#counter').textContent()).toBe('1');
    expect(await page.locator('.card').count()).toBe(3);
  },
  async 'dragon-story'(page) {
    const choices = page.locator('#choices button');
    while ((await choices.count()) > 0) await choices.first().click();
    expect(await page.locator('#endings .found').count()).toBe(1);
    await page.reload();
    expect(await page.locator('#endings .found').count()).toBe(1);
  },
  async 'times-tables'(page) {
    await page.locator('#start').click();
    const [a = 0, b = 0] =
      ((await page.locator('#question').textContent()) ?? '').match(/\d+/g)?.map(Number) ?? [];
    await page.locator('#answer').fill(String(a * b + 1));
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('#feedback').textContent()).toContain(String(a * b));
  },
  async 'skills-and-portals'(page) {
    const joke = await page.locator('#joke').textContent();
    await page.locator('#next-joke').click();
    expect(await page.locator('#joke').textContent()).not.toBe(joke);
  },
  /** No page of its own: the preview shows the program, so that a child can look at it. */
  async 'python-dice'(page) {
    await expect.poll(() => page.getByText('main.py').count()).toBeGreaterThan(0);
  },
};

/** Every requirement is the name, or part of the name, of a test that passed. */
function unprovenRequirements({ spec, events }: BuiltNugget): readonly string[] {
  const passed = replay(events)
    .tests.filter((test) => test.status === 'passed')
    .map((test) => test.name);
  const wishes = spec.requirements.map((requirement) => requirement.description);
  return wishes.filter((wish) => !passed.some((name) => name.includes(wish)));
}

describe('every example that needs no board', () => {
  it.each(Object.entries(PLAYS))(
    '%s is built to success, each wish is proved, and it works',
    async (name, play) => {
      await using built = await buildExample(name);
      const view = replay(built.events);
      expect(view.errors).toEqual([]);
      expect(built.outcome).toBe('succeeded');
      expect(view.tests.filter((test) => test.status === 'failed')).toEqual([]);
      expect(unprovenRequirements(built)).toEqual([]);
      await using open = await openPage(built.url);
      await play(open.page);
      expect(open.complaints).toEqual([]);
    },
    180_000,
  );
});

describe('every example for a board', () => {
  it.each(['blink-button', 'plant-watcher', 'traffic-light', 'music-box', 'room-weather'])(
    '%s is built to success, each wish is proved, and it runs on the virtual board',
    async (name) => {
      await using built = await buildExample(name);
      const view = replay(built.events);
      expect(view.errors).toEqual([]);
      expect(built.outcome).toBe('succeeded');
      expect(view.tests.filter((test) => test.status === 'failed')).toEqual([]);
      expect(unprovenRequirements(built)).toEqual([]);
      expect(view.board).toMatchObject({ virtual: true });
      expect(view.serial.map(({ line }) => line)).toContainEqual(
        expect.stringMatching(/^hello from the ESP32/),
      );
    },
    180_000,
  );
});
