import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import sources from './sources.json' with { type: 'json' };

it('has the text of every .py file here; scripts/writePythonSources.ts writes it anew', () => {
  const names = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.py'));
  const texts = names.map((name) => [
    name.slice(0, -3),
    readFileSync(new URL(name, import.meta.url), 'utf8'),
  ]);
  expect(sources).toEqual(Object.fromEntries(texts));
});
