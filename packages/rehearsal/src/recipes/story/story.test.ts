import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { plannerAnswer } from '../../plan/plan.ts';
import { aSpec, exampleSpec } from '../../testing/aSpec.ts';
import { openInBrowser } from '../../testing/openInBrowser.ts';
import { runNodeTests } from '../../testing/runNodeTests.ts';
import { applyComposition } from '../applyComposition.ts';
import { story } from './story.ts';

const spec = exampleSpec('dragon-story');
const files = applyComposition(story.compose(spec));

/** Takes one choice after the other until the story is over; `pick` says which one. Gives back the titles seen. */
async function play(page: Page, pick: (scene: number) => number): Promise<readonly string[]> {
  const seen: string[] = [];
  for (let scene = 0; scene < 20; scene += 1) {
    seen.push((await page.locator('#scene-title').textContent()) ?? '');
    const choices = page.locator('#choices button');
    if ((await choices.count()) === 0) break;
    expect(await choices.count()).toBe(2);
    await choices.nth(pick(scene)).click();
  }
  return seen;
}

describe('a story about a dragon in a library', () => {
  it('writes the endings after the scenes, because the child said so', () => {
    const { tasks } = plannerAnswer({ purpose: 'plan', spec, problems: [] });
    const taskFor = (id: string) => tasks.find(({ requirement_ids }) => requirement_ids.includes(id));
    expect(taskFor('req_1')?.dependencies).toContain(taskFor('req_0')?.id);
  });

  it('passes its own tests, which carry the wishes as their names', async () => {
    const { passed, failed } = await runNodeTests(files);
    expect(failed).toEqual([]);
    expect(passed).toEqual(expect.arrayContaining(spec.requirements.map(({ description }) => description)));
  });

  it.each([1280, 390])('is played to three endings, which are remembered, %i pixels wide', async (width) => {
    await using nugget = await openInBrowser(files, width);
    const { page } = nugget;
    const long = await play(page, () => 0);
    expect(new Set(long).size).toBeGreaterThanOrEqual(7);
    expect(await page.locator('#the-end').isVisible()).toBe(true);
    await page.locator('#again').click();
    expect(await page.locator('#scene-title').textContent()).toBe(long[0]);
    await play(page, (scene) => (scene === long.length - 2 ? 1 : 0));
    await page.locator('#again').click();
    await play(page, (scene) => (scene === long.length - 3 ? 1 : 0));
    expect(await page.locator('#endings .found').count()).toBe(3);
    await page.reload();
    expect(await page.locator('#endings .found').count()).toBe(3);
    expect(await page.locator('#endings li').count()).toBe(3);
    expect(nugget.complaints).toEqual([]);
  });

  it('tells of the dragon and the library', () => {
    expect(files.get('src/scenes.js')).toMatch(/the dragon/);
    expect(files.get('src/scenes.js')).toMatch(/in the library/);
  });
});

describe('other stories', () => {
  it('has the hero, the creature, the place and the numbers that were asked for', async () => {
    const other = aSpec({
      nugget: {
        goal: 'A story about a hamster',
        description: 'A tiny hamster lives in a teapot. The girl called Mia visits it.',
        type: 'story',
      },
      requirements: [
        { type: 'feature', description: 'ten scenes with three choices each' },
        { type: 'feature', description: 'four endings' },
      ],
    });
    const made = applyComposition(story.compose(other));
    expect(made.get('src/scenes.js')).toMatch(/Your name is Mia\. It is quiet in the teapot/);
    expect(made.get('src/scenes.js')).toMatch(/the tiny hamster/);
    expect((await runNodeTests(made)).failed).toEqual([]);
  });

  it('says what it cannot tell', () => {
    const composition = story.compose(
      aSpec({
        nugget: { goal: 'A story', type: 'story' },
        requirements: [{ id: 'long', type: 'feature', description: 'a hundred scenes' }],
      }),
    );
    expect(composition.beyond).toEqual(['long']);
    expect(composition.tasks.map(({ summary }) => summary).join()).toContain('"a hundred scenes"');
  });

  it.each(['de', 'es', 'fr'])('is told in %s', (language) => {
    const made = applyComposition(story.compose(aSpec({ nugget: { goal: 'X', type: 'story' }, language })));
    expect(made.get('src/scenes.js')).not.toMatch(/text: '[^']*(?:\{\w+\}| the )/);
  });
});
