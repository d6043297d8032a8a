import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

/** Built before the tests; see scripts/test.mjs. */
const DIST = join(import.meta.dirname, '..', 'dist');
const page = readFileSync(join(DIST, 'blocks.html'), 'utf8');
const linked = [...page.matchAll(/<link rel="(?:modulepreload|stylesheet)"[^>]* href="\/([^"]+)"/g)].map(
  ([, file = '']) => join(DIST, file),
);
const asSent = (file: string): Buffer => readFileSync(existsSync(`${file}.br`) ? `${file}.br` : file);

it('the page of the blocks names what the first canvas waits for, once each', () => {
  expect(new Set(linked).size).toBe(linked.length);
  const names = linked.map((file) => file.replace(/^.*\/(\w+)-.*$/, '$1'));
  expect(names).toEqual(
    expect.arrayContaining(['canvas', 'definitions', 'first', 'firstCanvas', 'firstVisit']),
  );
});

it('the largest script is the first thing that it asks for, and its styles come after those of all pages', () => {
  const hrefs = [...page.matchAll(/(?:src|href)="\/([^"]+)"/g)].map(([, file = '']) => file);
  expect(hrefs[0]).toMatch(/^assets\/canvas-.*\.js$/);
  const styles = hrefs.filter((file) => file.endsWith('.css'));
  expect(styles[0]).toMatch(/^assets\/index-/);
  expect(styles.length).toBeGreaterThan(1);
});

it('the first canvas waits for no schemas and no React, and comes in a second and a half at 1 Mbps', () => {
  const text = linked.map((file) => readFileSync(file, 'utf8')).join('\n');
  expect(text).not.toMatch(/ZodError|react\.transitional\.element/);
  const bytes = linked.reduce((sum, file) => sum + asSent(file).length, 0);
  expect(bytes).toBeLessThan(1.5 * 125_000);
});
