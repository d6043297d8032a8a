import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openScenes, type Stage } from './openScenes.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let stage: Stage;
let names: readonly string[];

beforeAll(async () => {
  stage = await openScenes();
  names = await stage.names();
});
afterAll(() => stage[Symbol.asyncDispose]());

/** Serious and critical findings of axe, one line each. */
async function axeFindings(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe);
  return await page.evaluate(async () => {
    interface Finding {
      readonly id: string;
      readonly impact?: string;
      readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
    }
    const { axe } = globalThis as unknown as {
      axe: { run: (options: object) => Promise<{ readonly violations: readonly Finding[] }> };
    };
    const { violations } = await axe.run({ resultTypes: ['violations'] });
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .flatMap(({ id, nodes }) =>
        nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary ?? ''}`),
      );
  });
}

const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** What a person would stumble over, scene after scene in one page, whose cache makes it quick. */
async function stumblingBlocks(width: number, scheme: 'light' | 'dark'): Promise<readonly string[]> {
  const { page, complaints } = await stage.open(names[0] ?? '', { width, scheme });
  const found: string[] = [];
  for (const name of names) {
    const before = complaints.length;
    await showScene(page, name);
    const sideways = await overflow(page);
    const findings = await axeFindings(page);
    const all = [
      ...complaints.slice(before),
      ...findings,
      ...(sideways > 0 ? [`scrolls sideways by ${sideways} px`] : []),
    ];
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

describe('every scene of the studio', () => {
  it('there are scenes', () => expect(names.length).toBeGreaterThan(10));

  it.each([
    [1280, 'light'],
    [390, 'dark'],
  ] as const)(
    'can be read and used by everyone, fits and does not complain: %i px, %s',
    async (width, scheme) => expect(await stumblingBlocks(width, scheme)).toEqual([]),
    600_000,
  );
});
