import { describe, expect, it } from 'vitest';
import { stopOf } from '../session/stop.ts';
import { anAnswer, anAnswerTask } from '../testing/builders/plannerAnswer.ts';
import { aWorkshop, writes } from '../testing/builders/workshop.ts';
import { createPlaces } from './places.ts';

const forever = new AbortController().signal;

describe('the places of a crew', () => {
  it('are given in the order of asking, never more than there are', async () => {
    const places = createPlaces(2);
    const order: string[] = [];
    const first = await places.take(forever);
    const second = await places.take(forever);
    const third = places.take(forever).then((leave) => {
      order.push('third');
      return leave;
    });
    const fourth = places.take(forever).then(() => order.push('fourth'));
    expect(order).toEqual([]);
    first();
    first();
    const leave = await third;
    expect(order).toEqual(['third']);
    second();
    await fourth;
    expect(order).toEqual(['third', 'fourth']);
    leave();
  });

  it('are not lost when somebody stops waiting, even at the moment of the turn', async () => {
    const places = createPlaces(1);
    const leave = await places.take(forever);
    const gone = new AbortController();
    const waiting = places.take(gone.signal);
    const next = places.take(forever);
    gone.abort(stopOf('user'));
    leave();
    await expect(waiting).rejects.toThrow('stopped (user)');
    (await next)();
    await expect(places.take(forever)).resolves.toBeTypeOf('function');
  });
});

describe('a build', () => {
  it('has never more agents at work than the crew has places, and uses them all', async () => {
    const atWork: number[] = [];
    const shop = await aWorkshop({
      plan: anAnswer(Array.from({ length: 12 }, (_, index) => anAnswerTask(`t${index}`))),
      settings: { crewSize: 3 },
      play: ({ taskId }, { runner }) => {
        atWork.push(runner.running());
        return [writes(`${taskId}.txt`)];
      },
    });
    expect(await shop.start()).toMatchObject({ outcome: 'succeeded' });
    expect(atWork).toHaveLength(12);
    expect(Math.max(...atWork)).toBe(3);
  });
});
