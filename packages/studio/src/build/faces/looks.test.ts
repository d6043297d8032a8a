import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { crewLooks, FACE_COLOURS, looksOf } from './looks.ts';

const CREW = [
  { name: 'Nova', role: 'builder' },
  { name: 'Comet', role: 'builder' },
  { name: 'Checkers', role: 'tester' },
  { name: 'Professor Owl', role: 'reviewer' },
] as const;

describe('looks', () => {
  it('gives the same face to the same name and role', () => {
    expect(looksOf(CREW[0])).toEqual(looksOf({ ...CREW[0] }));
  });

  it('gives every member of a crew a colour of its own', () => {
    const colours = [...crewLooks(CREW).values()].map(({ colour }) => colour);
    expect(new Set(colours).size).toBe(CREW.length);
  });

  it('keeps the colours of a crew that somebody joins', () => {
    const before = crewLooks(CREW);
    const after = crewLooks([...CREW, { name: 'Pixel', role: 'custom' }]);
    for (const { name } of CREW) expect(after.get(name)).toEqual(before.get(name));
  });

  it('finds a face for any name', () => {
    fc.assert(
      fc.property(fc.string(), (name) => {
        expect(FACE_COLOURS).toContain(looksOf({ name, role: 'custom' }).colour);
      }),
    );
  });
});
