import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import { openScenes, type Stage } from '../testing/openScenes.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openScenes();
});
afterAll(() => stage[Symbol.asyncDispose]());

const gallery = readFileSync(new URL('../../../../examples/gallery.json', import.meta.url), 'utf8');
const examples = z.array(z.object({ title: z.string(), blurb: z.string() })).parse(JSON.parse(gallery));

/** What a person or the browser wrote, not we. */
const NOT_OURS = [
  ...examples.flatMap(({ title, blurb }) => [title, blurb]),
  'Space dodge',
  'A page about my dog',
  'The dragon in the library',
  'Times tables',
  'My nugget',
  'English',
  '/home/sam/.nugget',
  // The content and the button that the scene of the frame brings.
  'The screen of the tab.',
  'Go',
];

/** Everything that can be seen or heard on the page. */
const textsOf = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const texts: string[] = [document.title];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const isCode = node.parentElement?.closest('script, style, select') !== null;
      if (!isCode) texts.push(node.textContent ?? '');
    }
    for (const element of document.body.querySelectorAll('[aria-label], [placeholder], [title], [alt]')) {
      for (const name of ['aria-label', 'placeholder', 'title', 'alt'])
        texts.push(element.getAttribute(name) ?? '');
    }
    return texts;
  });

/** Letters that stand outside of the brackets which every word of the catalogue wears here. */
function notFromCatalogue(text: string): string {
  let rest = text;
  while (/⟦[^⟦⟧]*⟧/.test(rest)) rest = rest.replace(/⟦[^⟦⟧]*⟧/g, '');
  return NOT_OURS.includes(rest.trim()) || !/\p{L}{2}/u.test(rest) ? '' : rest;
}

it.each(['home', 'firstVisit', 'settings', 'gate', 'frame', 'notFound'])(
  'every word on the page is from a language catalogue: %s',
  async (name) => {
    const { page } = await stage.open(`words/pseudo/${name}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.getByText('⟦').first().waitFor();
    expect((await textsOf(page)).map(notFromCatalogue).filter((text) => text !== '')).toEqual([]);
    await page.context().close();
  },
);
