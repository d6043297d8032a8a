import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { safeId } from './safeId.ts';

describe('a task id as a folder name', () => {
  it.each(['t1', 'build-ship_2', '1'])('stays as it is when it is plain (%s)', (id) => {
    expect(safeId(id)).toBe(id);
  });

  it.each([
    '',
    '..',
    '../x',
    'T1',
    'con',
    'com1',
    '.git',
    'a/b',
    'a\\b',
    'a:b',
    'x'.repeat(300),
    '🐙',
    '__proto__',
  ])('is made safe when it is %j', (id) => {
    expect(safeId(id)).toMatch(/^x[a-z0-9-]*~[0-9a-f]{16}$/);
    expect(safeId(id).length).toBeLessThan(50);
  });

  it('is never shared by two ids, also where case does not count', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        fc.pre(a !== b);
        expect(safeId(a).toLowerCase()).not.toBe(safeId(b).toLowerCase());
      }),
    );
  });
});
