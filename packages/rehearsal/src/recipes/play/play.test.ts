import { describe, expect, it } from 'vitest';
import { aSpec, exampleSpec } from '../../testing/aSpec.ts';
import { compositionProblems } from '../../testing/compositionProblems.ts';
import { openInBrowser } from '../../testing/openInBrowser.ts';
import { runNodeTests } from '../../testing/runNodeTests.ts';
import { applyComposition, type Files } from '../applyComposition.ts';
import { programProblems } from '../general/testing/programProblems.ts';
import { play } from './play.ts';

const TOYS = ['hungry-snake', 'memory-cards', 'my-dragon', 'music-pad', 'magic-mirror', 'birthday-cake'];

const filesOf = (name: string): Files => applyComposition(play.compose(exampleSpec(name)));

describe.each(TOYS)('the toy %s', (name) => {
  const spec = exampleSpec(name);

  it('makes every wish true, and its tests carry the wishes as their names', async () => {
    const composition = play.compose(spec);
    expect(compositionProblems(spec, composition)).toEqual([]);
    expect(composition.beyond).toEqual([]);
    const files = applyComposition(composition);
    expect(programProblems(files)).toEqual([]);
    const { passed, failed } = await runNodeTests(files);
    expect(failed).toEqual([]);
    expect(passed).toEqual(expect.arrayContaining(spec.requirements.map(({ description }) => description)));
  });

  it.each(['es', 'fr', 'de'])('works in %s', async (language) => {
    const files = applyComposition(play.compose({ ...spec, language }));
    expect((await runNodeTests(files)).failed).toEqual([]);
  });

  it.each([1280, 390])('fits a window of %i pixels, and everything in it has a name', async (width) => {
    await using nugget = await openInBrowser(filesOf(name), width);
    const { page } = nugget;
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
    const names = await page
      .getByRole('button')
      .evaluateAll((buttons) =>
        buttons.map((button) => button.getAttribute('aria-label') ?? button.textContent?.trim()),
      );
    expect(names).not.toContain('');
    expect(nugget.complaints).toEqual([]);
  });
});

describe('the memory game', () => {
  it('keeps a pair open, and is won when all pairs are found', async () => {
    await using nugget = await openInBrowser(filesOf('memory-cards'));
    const { page } = nugget;
    const cards = page.locator('.memory-card');
    expect(await cards.count()).toBe(16);
    const names: string[] = [];
    for (let at = 0; at < 16; at += 1) {
      await cards.nth(at).click();
      names.push((await cards.nth(at).getAttribute('aria-label')) ?? '');
    }
    for (const one of new Set(names)) {
      const [first = 0, second = 0] = names.flatMap((card, at) => (card === one ? [at] : []));
      for (const at of [first, second]) {
        if ((await cards.nth(at).getAttribute('data-side')) !== 'found') await cards.nth(at).click();
      }
    }
    await expect.poll(() => page.locator('#news').textContent()).toContain('every pair');
    await page.locator('#again').click();
    expect(await page.locator('#best').textContent()).toMatch(/^Best: \d+$/);
  });
});

describe('the snake', () => {
  it('starts with the button, obeys a key, and is over at the wall', async () => {
    await using nugget = await openInBrowser(filesOf('hungry-snake'));
    const { page } = nugget;
    await page.locator('#start').click();
    await page.keyboard.press('ArrowUp');
    await expect.poll(() => page.getAttribute('body', 'data-state'), { timeout: 10_000 }).toBe('over');
    expect(await page.locator('#news').textContent()).toContain('GAME OVER');
  });
});

describe('the pet', () => {
  it('is fed, gives a heart, and is remembered', async () => {
    await using nugget = await openInBrowser(filesOf('my-dragon'), 390);
    const { page } = nugget;
    await page.locator('#care-food').tap();
    expect(await page.locator('#hearts').textContent()).toBe('Hearts: 1');
    await page.reload();
    expect(await page.locator('#hearts').textContent()).toBe('Hearts: 1');
    expect(await page.locator('.pet-name').textContent()).toBe('Ember');
  });
});

describe('the music pad', () => {
  it('records what is played with keys and fingers, and can play it again', async () => {
    await using nugget = await openInBrowser(filesOf('music-pad'));
    const { page } = nugget;
    await page.locator('#record').click();
    await page.locator('.pad').first().click();
    await page.keyboard.press('s');
    await page.locator('#record').click();
    expect(await page.locator('#news').textContent()).toBe('Notes on the tape: 2');
    expect(await page.locator('#play').isEnabled()).toBe(true);
  });
});

describe('the drawing board', () => {
  it('draws a stroke four times in the mirror, and takes it back', async () => {
    await using nugget = await openInBrowser(filesOf('magic-mirror'));
    const { page } = nugget;
    await page.locator('#mirror').click();
    const paper = await page.locator('#paper').boundingBox();
    if (paper === null) throw new Error('There is no paper.');
    await page.mouse.move(paper.x + paper.width * 0.2, paper.y + paper.height * 0.2);
    await page.mouse.down();
    await page.mouse.move(paper.x + paper.width * 0.3, paper.y + paper.height * 0.3);
    await page.mouse.up();
    const painted = `(() => {
      const paper = document.querySelector('#paper');
      const pen = paper.getContext('2d');
      return [[0.25, 0.25], [0.75, 0.25], [0.25, 0.75], [0.75, 0.75]].map(([x, y]) =>
        pen.getImageData(x * paper.width, y * paper.height, 1, 1).data.slice(0, 3).join());
    })()`;
    expect(await page.evaluate(painted)).not.toContain('255,255,255');
    await page.locator('#undo').click();
    expect(await page.evaluate(painted)).toEqual(Array(4).fill('255,255,255'));
  });
});

describe('the birthday cake', () => {
  it('begins the party when the last candle is blown out', async () => {
    await using nugget = await openInBrowser(filesOf('birthday-cake'));
    const { page } = nugget;
    const candles = page.locator('.candle');
    expect(await candles.count()).toBe(7);
    for (let at = 0; at < 7; at += 1) await candles.nth(at).click();
    expect(await page.locator('#news').textContent()).toBe('Happy birthday, Grandma Rosa!');
    expect(await page.locator('.confetti i').count()).toBe(120);
    await page.locator('#again').click();
    expect(await page.getAttribute('body', 'data-state')).toBe('burning');
  });
});

describe('what is no toy', () => {
  it.each([
    ['a story about a snake', 'story'],
    ['a quiz about music', 'game'],
    ['a page about my piano lessons in May', 'website'],
    ['a space game where I dodge asteroids', 'game'],
  ] as const)('leaves "%s" to others', (goal, type) => {
    expect(play.matches(aSpec({ nugget: { goal, type } }))).toBe(false);
  });
});
