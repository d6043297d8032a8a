import { describe, expect, it } from 'vitest';
import { aSpec, exampleSpec } from '../../../testing/aSpec.ts';
import { tool } from '../../tool/tool.ts';
import { website } from '../../website/website.ts';
import { isOutOfReach } from './outOfReach.ts';

describe('a wish of which one word is known', () => {
  it.each([
    'a list that sorts itself',
    'cards that flip when I hover over them',
    'a quiz with a leaderboard',
    'a gallery of photos from my camera',
    'a counter of the days until Christmas',
    'a button that plays a song',
    'when I press the button, then the dog dances',
    'when I press the Party button, then lights turn on',
    'ten jokes about robots',
    'fifty jokes about animals',
    'a hundred facts',
  ])('is not called done: %s', (description) => {
    const spec = aSpec({
      nugget: { goal: 'A page', type: 'website' },
      requirements: [{ type: 'when_then', description }],
    });
    expect(website.compose(spec).beyond).toEqual(['req_0']);
  });

  it.each(['convert euros to dollars', 'a stopwatch', 'a quiz about volcanoes'])(
    'is not called done in a tool: %s',
    (description) => {
      const spec = aSpec({
        nugget: { goal: 'A timer and a list', type: 'tool' },
        requirements: [{ type: 'feature', description }],
      });
      expect(tool.compose(spec).beyond).toEqual(['req_0']);
    },
  );
});

it.each(['pet-page', 'skills-and-portals', 'times-tables', 'dragon-story', 'python-dice'])(
  'nothing in the example %s is out of reach',
  (name) => {
    const spec = exampleSpec(name);
    expect(spec.requirements.filter((requirement) => isOutOfReach(requirement))).toEqual([]);
  },
);

it('a wish to do without something is in reach', () => {
  expect(isOutOfReach({ type: 'constraint', description: 'it works without the internet' })).toBe(false);
});
