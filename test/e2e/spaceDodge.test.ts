import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type OpenPage, openPage } from './support/browser.ts';
import { type BuiltNugget, buildExample } from './support/builtNugget.ts';

interface Snapshot {
  readonly state: 'playing' | 'over';
  readonly ship: { readonly x: number };
  readonly rocks: readonly { readonly x: number; readonly y: number; readonly speed: number }[];
  readonly score: number;
  readonly best: number;
}

/** What the game itself says of itself; it offers this to tests, read-only. */
const snapshot = (page: Page): Promise<Snapshot> => page.evaluate('window.nugget');

const until = (page: Page, condition: string): Promise<unknown> =>
  page.waitForFunction(`(() => { const game = window.nugget; return ${condition}; })()`);

/** Steers into the lowest asteroid with real keys until the game is over. */
async function crash(page: Page): Promise<void> {
  for (let game = await snapshot(page); game.state === 'playing'; game = await snapshot(page)) {
    const lowest = [...game.rocks].sort((a, b) => b.y - a.y)[0];
    const key = lowest !== undefined && lowest.x < game.ship.x ? 'ArrowLeft' : 'ArrowRight';
    const isBelow = lowest === undefined || Math.abs(lowest.x - game.ship.x) < 12;
    if (!isBelow) await page.keyboard.press(key, { delay: 30 });
    else await page.evaluate('new Promise((done) => requestAnimationFrame(done))');
  }
}

let built: BuiltNugget;

beforeAll(async () => {
  built = await buildExample('space-dodge');
}, 180_000);
afterAll(() => built[Symbol.asyncDispose]());

describe('space-dodge, built from an empty folder', () => {
  it('succeeds, with tests that pass', () => {
    expect(built.outcome).toBe('succeeded');
    const tests = built.events.filter((event) => event.type === 'test_result');
    expect(tests.length).toBeGreaterThan(5);
    expect(tests.filter((event) => event.status !== 'passed')).toEqual([]);
  });

  it('has three agents at work at once', () => {
    const running = new Set<string>();
    let most = 0;
    for (const event of built.events) {
      if (event.type === 'task_started') running.add(event.task_id);
      if (event.type === 'task_completed') running.delete(event.task_id);
      most = Math.max(most, running.size);
    }
    // A task that is being merged counts too, while the next agent is at work already.
    expect(most).toBeGreaterThanOrEqual(3);
  });

  it('says that it is a rehearsal', () => {
    expect(built.events[0]).toMatchObject({ type: 'session_started', crew: 'rehearsal' });
    expect(JSON.stringify(built.events)).toContain('scripted, not AI');
  });

  it('leaves a git log in which every task is one commit by its agent, with its own files only', () => {
    const git = (...args: readonly string[]): string =>
      execFileSync('git', ['--git-dir', join(built.sessionFolder, 'repo.git'), ...args], {
        encoding: 'utf8',
      });
    const told = built.events.filter((event) => event.type === 'commit_created');
    const shas = git('log', '--format=%H', '--min-parents=1').trim().split('\n');
    expect(shas.toReversed()).toEqual(told.map((event) => event.sha));
    expect(new Set(told.map((event) => event.task_id)).size).toBe(told.length);
    for (const event of told) {
      const [author, taskId] = git(
        'show',
        '-s',
        '--format=%an%n%(trailers:key=Task-Id,valueonly)',
        event.sha,
      ).split('\n');
      expect([author, taskId]).toEqual([event.agent_name, event.task_id]);
      const files = git('show', '--format=', '--name-only', event.sha).trim().split('\n').sort();
      expect(files).toEqual([...event.files_changed].sort());
    }
    const parallel = told.filter((event) =>
      ['move', 'fall', 'crash', 'score', 'best', 'ending'].includes(event.task_id),
    );
    const owned = parallel.flatMap((event) => event.files_changed);
    expect(new Set(owned).size).toBe(owned.length);
  });
});

describe('space-dodge in a real browser', () => {
  let open: OpenPage;
  let page: Page;
  beforeAll(async () => {
    open = await openPage(built.url);
    page = open.page;
  });
  afterAll(() => open[Symbol.asyncDispose]());

  it('moves the ship with the arrow keys', async () => {
    const { ship } = await snapshot(page);
    await page.keyboard.down('ArrowRight');
    await until(page, `game.ship.x > ${ship.x + 20}`);
    await page.keyboard.up('ArrowRight');
    const { ship: right } = await snapshot(page);
    await page.keyboard.down('ArrowLeft');
    await until(page, `game.ship.x < ${right.x - 20}`);
    await page.keyboard.up('ArrowLeft');
  });

  it('is over when an asteroid hits the ship, and remembers the best score over a reload', async () => {
    await until(page, 'game.score >= 2 || game.state === "over"');
    await crash(page);
    await page.getByText('GAME OVER').waitFor();
    const { score, best } = await snapshot(page);
    expect(best).toBeGreaterThanOrEqual(score);
    await page.reload();
    await until(page, 'game !== undefined');
    expect((await snapshot(page)).best).toBe(best);
    expect(await page.locator('#best').textContent()).toBe(String(best));
  });

  it('starts a new game with the button', async () => {
    await crash(page);
    await page.getByRole('button', { name: 'Play again' }).click();
    await until(page, 'game.state === "playing"');
    expect((await snapshot(page)).score).toBeLessThan(2);
  });

  it('lets the score rise every second and the asteroids fall faster and faster', async () => {
    await page.reload();
    await until(page, 'game.rocks.length > 0');
    const first = (await snapshot(page)).rocks[0]?.speed ?? 0;
    await until(page, `game.rocks.some((rock) => rock.speed > ${first} * 1.01) || game.state === "over"`);
    await until(page, 'game.score >= 1 || game.state === "over"');
    const later = await snapshot(page);
    expect(Math.max(...later.rocks.map((rock) => rock.speed))).toBeGreaterThan(first);
    expect(later.score).toBeGreaterThanOrEqual(1);
  });

  it('asked for nothing beyond its own address and complained about nothing', () => {
    expect(open.complaints).toEqual([]);
  });
});
