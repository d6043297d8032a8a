import i18next from 'i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import { blocks } from '../../words/en/blocks.ts';
import { searchBlocks } from './searchBlocks.ts';

const words = i18next.createInstance();
beforeAll(async () => {
  await words.init({ lng: 'en', ns: ['blocks'], defaultNS: 'blocks', resources: { en: { blocks } } });
});

const found = (query: string) => searchBlocks(query, words.getFixedT('en', 'blocks')).map(({ type }) => type);

describe('searching blocks', () => {
  it('finds a block by the beginning of any of its words', () => {
    expect(found('remem')).toEqual(['data']);
  });

  it('finds a block by what can be chosen on it', () => {
    expect(found('web page')).toContain('deploy');
  });

  it('wants every word, in any order and any case', () => {
    expect(found('NEXT first')).toEqual(['sequential']);
  });

  it('finds nothing for nothing', () => {
    expect(found('  ')).toEqual([]);
  });
});
