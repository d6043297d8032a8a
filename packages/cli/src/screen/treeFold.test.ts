import { describe, expect, it } from 'vitest';
import { picture } from '../testing/aPicture.ts';
import { aTask, begun, completed, planned, said, started } from '../testing/aSession.ts';

describe('a tree that is longer than the terminal', () => {
  const tasks = Array.from({ length: 40 }, (_, index) =>
    aTask({
      id: `t${index}`,
      name: `Job number ${index}`,
      dependencies: index === 0 ? [] : [`t${index - 1}`],
    }),
  );
  const halfWay = tasks.slice(0, 20).flatMap(({ id }) => [started(id), completed(id)]);
  const events = [begun(), planned(...tasks), ...halfWay, started('t20'), said('t20', 'still at it')];

  it('folds what is over and what is far away', () => {
    expect(picture(events, { height: 18 })).toMatchInlineSnapshot(`
      "  A space game where I dodge asteroids
        rehearsal: scripted, not AI · 20260101-120000-x7k2

        ✔ plan   ● build   ○ test   ○ show   1:24

        ⋮ 20 done
                    └─ ● Job number 20  Nova  working    0:42
                      still at it
                    └─ ○ Job number 21  Nova  waits
                    └─ ○ Job number 22  Nova  waits
                    └─ ○ Job number 23  Nova  waits
                    └─ ○ Job number 24  Nova  waits
                    └─ ○ Job number 25  Nova  waits
        ⋮ 14 waits

        ████████████░░░░░░░░░░░░  20 of 40 jobs done
        energy: 0 tokens"
    `);
  });

  it.each([14, 24, 50])('fits into %i lines', (height) => {
    expect(picture(events, { height }).split('\n').length).toBeLessThan(height);
  });
});

describe('a damaged plan', () => {
  it('is drawn once, whatever its tasks say they need', () => {
    const events = [
      begun(),
      planned(
        aTask({ id: 't1', dependencies: ['t2'] }),
        aTask({ id: 't2', dependencies: ['t1'] }),
        aTask({ id: 't3', dependencies: ['nobody'] }),
      ),
    ];
    const lines = picture(events)
      .split('\n')
      .filter((line) => line.includes('Task'));
    expect(lines).toHaveLength(3);
  });
});
