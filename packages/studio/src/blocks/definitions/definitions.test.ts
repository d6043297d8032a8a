import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { blocks as words } from '../../words/en/blocks.ts';
import { CATEGORIES } from './defineBlock.ts';
import { BLOCKS } from './index.ts';

const placeholders = (text: string): number => (text.match(/%\d/g) ?? []).length;

describe('every block', () => {
  it('has a type of its own', () => {
    expect(new Set(BLOCKS.map(({ type }) => type)).size).toBe(BLOCKS.length);
  });

  it('has a place in its words for each of its fields', () => {
    for (const block of BLOCKS)
      expect([block.type, placeholders(words[block.words])]).toEqual([block.type, block.fields.length]);
  });

  it('lies in a drawer, and no drawer is empty', () => {
    expect(new Set(BLOCKS.map(({ category }) => category))).toEqual(new Set(CATEGORIES));
  });

  it('stands in docs/blocks.md, and nothing else does', () => {
    const docs = readFileSync(new URL('../../../../../docs/blocks.md', import.meta.url), 'utf8');
    const listed = [...docs.matchAll(/^\| `(\w+)` \| (\w+) \|/gm)].map(([, type, category]) => [
      type,
      category,
    ]);
    expect(listed).toEqual(BLOCKS.map(({ type, category }) => [type, category]));
  });
});
