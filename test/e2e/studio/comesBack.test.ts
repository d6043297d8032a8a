import { type RecordedEvent, replay } from '@nugget/contract';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commitsIn, commitsTold, completedIn } from '../support/sessionFiles.ts';
import { answerUntilTheEnd, headline, jobOnScreen, pressGo, takeExample } from './support/buildOnPage.ts';
import { closeWorld } from './support/closeWorld.ts';
import { eventsOf, openWorld, type StudioWorld, untilEvent } from './support/studioWorld.ts';

let world: StudioWorld;
beforeAll(async () => {
  world = await openWorld();
}, 300_000);
afterAll(() => closeWorld(world), 120_000);

/** The n-th task that is done. */
function nthDone(wanted: number): (event: RecordedEvent) => boolean {
  let done = 0;
  return ({ type }) => {
    if (type === 'task_completed') done += 1;
    return done >= wanted;
  };
}

const startedIn = (events: readonly RecordedEvent[]): readonly string[] =>
  events.flatMap((event) => (event.type === 'task_started' ? [event.task_id] : []));

/** What the screen shows is what the log says: every job and how it stands, and every commit. */
async function expectScreenLikeLog(page: Page, events: readonly RecordedEvent[]): Promise<void> {
  const { tasks, commits, openGates } = replay(events);
  const done = tasks.filter(({ status }) => status === 'done');
  await page.getByText(`${done.length} of ${tasks.length} jobs done`).waitFor();
  const isAskedAbout = (id: string): boolean => openGates.some(({ taskId }) => taskId === id);
  for (const { id, name, agent_name } of done) {
    await jobOnScreen(page, `${name} ${agent_name} ${isAskedAbout(id) ? 'Waits for you' : 'Done'}`).waitFor();
  }
  await page.getByRole('tab', { name: 'Changes' }).click();
  const changes = page.getByRole('tabpanel');
  for (const { message } of commits) await changes.getByText(message, { exact: true }).first().waitFor();
}

describe('a child who closes the tab in the middle of a build', { timeout: 900_000 }, () => {
  it('comes back and finds everything as it is by then, the question of the crew as well', async () => {
    const client = await world.client();
    const { context, page: first } = world.browser;
    await takeExample(first, 'My dog Biscuit');
    const { sessionId } = await pressGo(first, client);
    await untilEvent(client, sessionId, nthDone(1));
    await first.close();
    // Nobody looks, and the crew goes on until it needs somebody.
    await untilEvent(client, sessionId, ({ type }) => type === 'human_gate');

    const page = await context.newPage();
    await page.goto(world.studio().origin);
    await page
      .getByRole('article')
      .filter({ hasText: 'Building now' })
      .getByRole('link', { name: 'My dog Biscuit' })
      .click();
    await page
      .getByRole('dialog', { name: 'Have a look, please' })
      .getByRole('button', { name: 'Later' })
      .click();
    expect(await headline(page).textContent()).toBe('The crew needs you');
    await expectScreenLikeLog(page, await eventsOf(client, sessionId));

    await page.getByRole('button', { name: 'Have a look' }).click();
    expect(await answerUntilTheEnd(page)).toBe('Your nugget is ready!');
    await expectScreenLikeLog(page, await eventsOf(client, sessionId));
    await page.close();
  });
});

describe('a child whose server dies in the middle of a build', { timeout: 900_000 }, () => {
  it('watches on in the same tab once it is started again, and nothing is lost, doubled or done anew', async () => {
    const client = await world.client();
    const page = await world.browser.context.newPage();
    await page.goto(world.studio().origin);
    await takeExample(page, 'Space dodge');
    const { sessionId } = await pressGo(page, client);
    await untilEvent(client, sessionId, nthDone(2));
    const before = await eventsOf(client, sessionId);
    await world.pullThePlug();
    await page.getByText('The studio does not answer right now.').waitFor();

    await world.startAgain();
    expect(await answerUntilTheEnd(page)).toBe('Your nugget is ready!');
    const after = await eventsOf(client, sessionId);
    expect(after.map(({ seq }) => seq)).toEqual(after.map((_, index) => index + 1));
    expect(after.slice(0, before.length)).toEqual(before);
    expect(after.some(({ type }) => type === 'session_recovered')).toBe(true);
    const finished = completedIn(before);
    expect(startedIn(after.slice(before.length)).filter((id) => finished.includes(id))).toEqual([]);
    expect(new Set(completedIn(after)).size).toBe(completedIn(after).length);
    expect(commitsTold(after)).toEqual(commitsIn(world.home, sessionId));
    await expectScreenLikeLog(page, after);
    await page.close();
  });

  it('is still logged in', async () => {
    const page = await world.browser.context.newPage();
    await page.goto(world.studio().origin);
    await page.getByRole('heading', { name: 'My nuggets' }).waitFor();
    await page.getByRole('article').filter({ hasText: 'Space dodge' }).getByText('Ready to play').waitFor();
  });
});
