import { expect, it } from 'vitest';
import type { MonitorRow } from '../line/boardNow.ts';
import { seriesOf } from './seriesOf.ts';

const said = (seconds: number, line: string, isPortal = false): MonitorRow => ({
  kind: 'line',
  id: seconds,
  line,
  at: new Date(seconds * 1_000).toISOString(),
  isPortal,
});

it('gathers the values of each name, also several of one line', () => {
  const rows = [said(1, 'temp: 20, wet=30'), said(2, 'hello'), said(3, 'temp: 21')];
  expect(seriesOf(rows)).toEqual([
    {
      name: 'temp',
      points: [
        { at: 1_000, value: 20 },
        { at: 3_000, value: 21 },
      ],
    },
    { name: 'wet', points: [{ at: 1_000, value: 30 }] },
  ]);
});

it('shows the last minute before the newest value', () => {
  const rows = [said(1, 'a: 1'), said(30, 'a: 2'), said(90, 'a: 3'), said(90, 'b: 1')];
  expect(seriesOf(rows).map(({ name, points }) => [name, points.map(({ value }) => value)])).toEqual([
    ['a', [2, 3]],
    ['b', [1]],
  ]);
});

it('passes over what is said to the portal and a seventh name', () => {
  const rows = [said(1, '@nugget {"answer": 1}', true), said(2, 'a:1 b:2 c:3 d:4 e:5 f:6 g:7')];
  expect(seriesOf(rows).map(({ name }) => name)).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
  expect(seriesOf([])).toEqual([]);
});
