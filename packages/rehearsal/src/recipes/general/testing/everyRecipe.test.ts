import type { NuggetType } from '@nugget/contract';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aSpec } from '../../../testing/aSpec.ts';
import { compositionProblems } from '../../../testing/compositionProblems.ts';
import { openInBrowser } from '../../../testing/openInBrowser.ts';
import { runNodeTests } from '../../../testing/runNodeTests.ts';
import { applyComposition } from '../../applyComposition.ts';
import { board } from '../../board/board.ts';
import { play } from '../../play/play.ts';
import { python } from '../../python/python.ts';
import type { Recipe } from '../../recipe.ts';
import { story } from '../../story/story.ts';
import { tool } from '../../tool/tool.ts';
import { website } from '../../website/website.ts';
import { general } from '../general.ts';
import { programProblems } from './programProblems.ts';
import { NASTY, variedSpecs } from './variedSpecs.ts';

interface Case {
  readonly recipe: Recipe;
  readonly type: NuggetType;
  readonly ending: string;
}

const CASES: readonly Case[] = [
  { recipe: website, type: 'website', ending: '' },
  { recipe: story, type: 'story', ending: '' },
  { recipe: tool, type: 'tool', ending: ' and a timer' },
  { recipe: play, type: 'game', ending: ' and a snake game' },
  { recipe: play, type: 'game', ending: ' and a memory game' },
  { recipe: play, type: 'tool', ending: ' and a music pad' },
  { recipe: play, type: 'tool', ending: ' and a drawing board' },
  { recipe: python, type: 'tool', ending: ' in Python' },
  { recipe: general, type: 'general', ending: '' },
  { recipe: board, type: 'hardware', ending: '' },
  { recipe: board, type: 'hardware', ending: ' with a moisture sensor and a screen' },
];

describe.each(CASES)('the $recipe.id recipe for the type $type', ({ recipe, ...kind }) => {
  const specs = variedSpecs(kind);

  it('keeps what every recipe keeps, whatever the child writes', () => {
    fc.assert(
      fc.property(specs, (spec) => {
        expect(recipe.matches(spec)).toBe(true);
        const composition = recipe.compose(spec);
        expect(compositionProblems(spec, composition)).toEqual([]);
        expect(programProblems(applyComposition(composition))).toEqual([]);
        expect(composition.tasks.map(({ id }) => id)).toEqual(
          composition.tasks.map((_task, at) => `t${at + 1}`),
        );
        expect(recipe.compose(spec)).toEqual(composition);
      }),
      { numRuns: 60 },
    );
  });

  it('has testers and reviewers exactly where the workflow wants them', () => {
    fc.assert(
      fc.property(specs, (spec) => {
        const roles = recipe.compose(spec).tasks.map(({ role }) => role);
        expect(roles.includes('tester')).toBe(spec.workflow.testing_enabled);
        expect(roles.includes('reviewer')).toBe(spec.workflow.review_enabled);
      }),
      { numRuns: 30 },
    );
  });

  it('says of every wish beyond it that it is not there', () => {
    fc.assert(
      fc.property(specs, (spec) => {
        const { beyond, tasks } = recipe.compose(spec);
        const summaries = tasks.filter(({ requirementIds }) =>
          requirementIds.some((id) => beyond.includes(id)),
        );
        expect(summaries.length > 0).toBe(beyond.length > 0);
        for (const { summary } of summaries) expect(summary).toContain('could not do this');
      }),
      { numRuns: 30 },
    );
  });
});

describe('nasty words', () => {
  const wishes = [
    ...NASTY.map((words) => `when I press the ${words} button, then ${words}`),
    'three facts',
    'a counter',
    'a list',
  ];
  const requirements = wishes.map((description) => ({ type: 'when_then' as const, description }));

  it.each([
    ['website', website],
    ['story', story],
    ['general', general],
  ] as const)('do no harm in a page of type %s', async (type, recipe) => {
    const spec = aSpec({
      nugget: { goal: `A page about ${NASTY.join(' ')}`, description: NASTY.join('\n'), type },
      requirements,
    });
    const files = applyComposition(recipe.compose(spec));
    expect((await runNodeTests(files)).failed).toEqual([]);
    await using nugget = await openInBrowser(files);
    const buttons = nugget.page.locator('main button');
    for (let index = 0; index < Math.min(8, await buttons.count()); index += 1)
      await buttons.nth(index).click();
    expect(await nugget.page.locator('#waking').count()).toBe(0);
    expect(await nugget.page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(1280);
    expect(nugget.complaints).toEqual([]);
  });
});
