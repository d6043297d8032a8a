import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { aSpec, exampleSpec } from '../../testing/aSpec.ts';
import { compositionProblems } from '../../testing/compositionProblems.ts';
import { hasBrowser, openInBrowser } from '../../testing/openInBrowser.ts';
import { runNodeTests } from '../../testing/runNodeTests.ts';
import { applyComposition, type Files } from '../applyComposition.ts';
import { game } from './index.ts';

const spec = exampleSpec('space-dodge');
const composition = game.compose(spec);
const files = applyComposition(composition);

describe('the space game', () => {
  it('is planned so that at least three parts are built side by side, and every requirement has a task', () => {
    expect(compositionProblems(spec, composition)).toEqual([]);
    expect(composition.beyond).toEqual([]);
    expect(
      composition.tasks.filter(({ dependencies }) => dependencies.join() === 'page').length,
    ).toBeGreaterThan(2);
    const home = (id: string) =>
      composition.tasks.find(({ requirementIds }) => requirementIds.includes(id))?.id;
    expect(['req_0', 'req_1', 'req_2', 'req_3', 'req_4', 'req_5'].map(home)).toEqual([
      'move',
      'fall',
      'score',
      'crash',
      'best',
      'page',
    ]);
  });

  it('passes its own tests, the child’s promises among them', async () => {
    const { passed, failed } = await runNodeTests(files);
    expect(failed).toEqual([]);
    expect(passed).toContain('when the ship and an asteroid overlap, then the game is over');
    expect(passed).toContain('when I score more than my best, then the best score is replaced');
  });
});

/** What `window.nugget` shows of the space game. */
interface Seen {
  readonly state: string;
  readonly ship: { readonly x: number; readonly y: number; readonly size: number };
  readonly rocks: readonly { readonly x: number; readonly y: number; readonly speed: number }[];
  readonly score: number;
  readonly best: number;
}

/** Reads the game's window; the page's own type is unknown to this program. */
const seen = (page: Page): Promise<Seen> => page.evaluate('window.nugget');

const until = (page: Page, condition: string): Promise<unknown> =>
  page.waitForFunction(condition, undefined, { timeout: 40_000 });

const OVER = "document.body.dataset.state === 'over'";
const PLAYING = "document.body.dataset.state === 'playing'";

async function waitForCrash(page: Page): Promise<void> {
  // Whoever stands still is hit sooner or later.
  await until(page, OVER);
}

describe.runIf(hasBrowser)('the space game in a browser', () => {
  it('is played with the arrow keys, gets faster, ends with a crash and remembers the best score', async () => {
    await using open = await openInBrowser(files);
    const { page, complaints } = open;
    await until(page, PLAYING);

    const start = (await seen(page)).ship.x;
    await page.keyboard.down('ArrowLeft');
    await until(page, `window.nugget.ship.x < ${start} - 40`);
    await page.keyboard.up('ArrowLeft');
    const left = (await seen(page)).ship.x;
    await page.keyboard.down('ArrowRight');
    await until(page, `window.nugget.ship.x > ${left} + 40`);
    await page.keyboard.up('ArrowRight');

    await until(page, 'window.nugget.rocks.length >= 2');
    const { rocks } = await seen(page);
    expect(rocks.at(-1)?.speed).toBeGreaterThan(rocks[0]?.speed ?? 0);
    await until(page, "Number(document.querySelector('#score').textContent) >= 1");

    await waitForCrash(page);
    expect(await page.locator('#game-over').innerText()).toContain('GAME OVER');
    const { score, best } = await seen(page);
    expect(best).toBe(score);
    expect(await page.locator('#best').innerText()).toBe(String(best));

    await page.locator('#play-again').click();
    await until(page, PLAYING);
    expect(await page.locator('#game-over').isVisible()).toBe(false);
    expect((await seen(page)).score).toBe(0);

    await page.reload();
    await until(page, PLAYING);
    expect((await seen(page)).best).toBe(best);
    expect(complaints).toEqual([]);
  });

  it('is played with fingers on a narrow screen, without a sideways scroll', async () => {
    await using open = await openInBrowser(files, 390);
    const { page } = open;
    await until(page, PLAYING);
    const before = (await seen(page)).ship.x;
    const box = await page.locator('[data-hold="right"]').boundingBox();
    expect(box?.height).toBeGreaterThanOrEqual(44);
    await page.mouse.move((box?.x ?? 0) + 10, (box?.y ?? 0) + 10);
    await page.mouse.down();
    await until(page, `window.nugget.ship.x > ${before} + 40`);
    await page.mouse.up();
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390);
  });
});

const played = (goal: string, ...wishes: readonly string[]): Files =>
  applyComposition(
    game.compose(
      aSpec({
        nugget: { goal, type: 'game' },
        requirements: wishes.map((description) => ({ type: 'feature' as const, description })),
      }),
    ),
  );

describe.runIf(hasBrowser)('other games in a browser', () => {
  it('a maze can be walked to its exit by keys alone', async () => {
    await using open = await openInBrowser(played('A robot in a maze', 'a score'));
    const { page, complaints } = open;
    await until(page, PLAYING);
    for (let step = 0; step < 200; step += 1) {
      const { maze, robot }: MazeSeen = await page.evaluate('window.nugget');
      const key = nextKey(maze, robot);
      if (key === undefined) break;
      await page.keyboard.down(key);
      await until(
        page,
        `window.nugget.robot.column !== ${robot.column} || window.nugget.robot.row !== ${robot.row} || ${OVER}`,
      );
      await page.keyboard.up(key);
    }
    await until(page, OVER);
    expect(await page.locator('#ending').innerText()).toBe('YOU WIN!');
    expect(complaints).toEqual([]);
  });

  it('a quiz says at once what was right, counts it and comes to an end', async () => {
    await using open = await openInBrowser(played('A quiz about animals', 'three questions', 'a score'));
    const { page, complaints } = open;
    for (let number = 1; number <= 3; number += 1) {
      await until(
        page,
        `document.querySelector('#question-number').textContent === 'Question ${number} of 3'`,
      );
      const right: string = await page.evaluate('window.nugget.question.right');
      await page.locator('#choices button', { hasText: new RegExp(`^${right}$`) }).click();
      await until(page, "document.querySelector('#news').textContent.includes('Correct!')");
    }
    await until(page, OVER);
    expect(await page.locator('#score').innerText()).toBe('3');
    expect(complaints).toEqual([]);
  });
});

interface Square {
  readonly column: number;
  readonly row: number;
}

interface MazeSeen {
  readonly maze: readonly (readonly string[])[];
  readonly robot: Square;
}

const WAYS = { ArrowRight: [1, 0], ArrowDown: [0, 1], ArrowLeft: [-1, 0], ArrowUp: [0, -1] } as const;

/** The first key of the shortest way from a square to the exit, the last free square; undefined at the exit. */
function nextKey(maze: MazeSeen['maze'], from: Square): string | undefined {
  const exit = maze.flatMap((squares, row) =>
    squares.flatMap((square, column) => (square === ' ' ? [`${column},${row}`] : [])),
  );
  const reached = new Set([`${from.column},${from.row}`]);
  const open: { readonly square: Square; readonly first: string | undefined }[] = [
    { square: from, first: undefined },
  ];
  for (const { square, first } of open) {
    if (`${square.column},${square.row}` === exit.at(-1)) return first;
    for (const [key, [right, down]] of Object.entries(WAYS)) {
      const next = { column: square.column + right, row: square.row + down };
      const name = `${next.column},${next.row}`;
      if (maze[next.row]?.[next.column] !== ' ' || reached.has(name)) continue;
      reached.add(name);
      open.push({ square: next, first: first ?? key });
    }
  }
  throw new Error('This maze has no way out.');
}
