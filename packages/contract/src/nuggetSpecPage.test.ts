import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { NuggetSpec } from './nuggetSpec.ts';
import { parseSpecText } from './parseSpec.ts';

const page = readFileSync(new URL('../../../docs/nugget-spec.md', import.meta.url), 'utf8');

it('docs/nugget-spec.md shows only specs that can be built', () => {
  const specs = [...page.matchAll(/```json\n([\s\S]*?)```/g)].flatMap(([, text = '']) =>
    text.includes('"goal"') ? [text] : [],
  );
  expect(specs).toHaveLength(2);
  for (const text of specs) expect(parseSpecText(text).outcome).toBe('parsed');
});

it('docs/nugget-spec.md names every part', () => {
  for (const part of Object.keys(NuggetSpec.shape)) expect(page).toContain(`| \`${part}\``);
});
