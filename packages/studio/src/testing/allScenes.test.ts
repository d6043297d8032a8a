import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stumblingBlocks } from './axe.ts';
import { openScenes, type Stage } from './openScenes.ts';

let stage: Stage;
let names: readonly string[];

beforeAll(async () => {
  stage = await openScenes();
  names = await stage.names();
});
afterAll(() => stage[Symbol.asyncDispose]());

/** What a person would stumble over, scene after scene in one page, whose cache makes it quick. */
async function allStumblingBlocks(width: number, scheme: 'light' | 'dark'): Promise<readonly string[]> {
  const { page, complaints } = await stage.open(names[0] ?? '', { width, scheme });
  const found: string[] = [];
  for (const name of names) {
    const before = complaints.length;
    await showScene(page, name);
    const blocks = await stumblingBlocks(page);
    const all = [...complaints.slice(before), ...blocks];
    found.push(...all.map((what) => `${name} at ${width} px, ${scheme}: ${what}`));
  }
  await page.context().close();
  return found;
}

async function showScene(page: Page, name: string): Promise<void> {
  const address = new URL(page.url());
  address.search = `?scene=${encodeURIComponent(name)}`;
  // A scene may have gone to another page of the studio.
  address.pathname = '/scenes.html';
  await page.goto(address.href);
  await page.locator('#root > *').first().waitFor();
}

// Side by side: each is one page, and a page has one thread.
describe.concurrent('every scene of the studio', () => {
  it('there are scenes', () => expect(names.length).toBeGreaterThan(10));

  it.each([
    [1280, 'light'],
    [390, 'dark'],
  ] as const)(
    'can be read and used by everyone, fits and does not complain: %i px, %s',
    async (width, scheme) => expect(await allStumblingBlocks(width, scheme)).toEqual([]),
    600_000,
  );
});
