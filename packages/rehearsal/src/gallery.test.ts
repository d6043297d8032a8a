import { readFileSync, statSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { applyComposition } from './recipes/applyComposition.ts';
import { composeFor } from './recipes/index.ts';
import { exampleSpec } from './testing/aSpec.ts';
import { runNodeTests } from './testing/runNodeTests.ts';

interface Entry {
  readonly id: string;
  readonly file: string;
  readonly title: string;
  readonly blurb: string;
  readonly kind: string;
  /** Of the real result; see test/e2e/takeExamplePictures.ts. */
  readonly picture: string;
}

const EXAMPLES = new URL('../../../examples/', import.meta.url);
const gallery: readonly Entry[] = JSON.parse(readFileSync(new URL('gallery.json', EXAMPLES), 'utf8'));

/** A picture of the gallery is loaded on a first visit: small enough for a slow line. */
const MOST_BYTES = 60_000;

it('shows every example once', () => {
  expect(new Set(gallery.map(({ id }) => id)).size).toBe(gallery.length);
  expect(gallery.length).toBeGreaterThanOrEqual(8);
});

describe.each(gallery)('the example $id in the gallery', ({ id, file, title, blurb, kind, picture }) => {
  const spec = exampleSpec(id);
  const composition = composeFor(spec);

  it('has its spec, its words and a small picture', () => {
    expect(file).toBe(`${id}.json`);
    expect(kind).toBe(spec.nugget.type);
    expect(title.length).toBeLessThanOrEqual(30);
    expect(blurb.length).toBeLessThanOrEqual(80);
    expect(statSync(new URL(picture, EXAMPLES)).size).toBeLessThan(MOST_BYTES);
  });

  it('is built as it was wished: nothing is beyond the crew', () => {
    expect(composition.beyond).toEqual([]);
  });

  it('proves every wish with a test in the words of the wish', async () => {
    const files = applyComposition(composition);
    const texts = [...files].filter(([path]) => path.startsWith('tests/')).map(([, text]) => text);
    const unproven = spec.requirements.filter(
      ({ description }) => !texts.some((text) => text.includes(description)),
    );
    expect(unproven).toEqual([]);
    if (!files.has('index.html')) return;
    expect((await runNodeTests(files)).failed).toEqual([]);
  });
});
