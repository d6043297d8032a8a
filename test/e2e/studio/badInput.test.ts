import { readdir } from 'node:fs/promises';
import { childWords, type NuggetSpecInput } from '@nugget/contract';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aManifest, goodEntries } from '../../../packages/server/src/nuggetFile/testing/manifests.ts';
import { rawZip } from '../../../packages/server/src/nuggetFile/testing/rawZip.ts';
import { specToWorkspace } from '../../../packages/studio/src/blocks/spec/specToWorkspace.ts';
import { startStudio } from '../support/studio.ts';
import { headline, pressGo, takeExample } from './support/buildOnPage.ts';
import { closeWorld } from './support/closeWorld.ts';
import { dropFile } from './support/dropFile.ts';
import { changeGoal, goalOn, newNugget, saveGoal } from './support/oneGoal.ts';
import { aRefusingModel } from './support/refusingModel.ts';
import { solveTheSum } from './support/solveTheSum.ts';
import { eventsOf, openWorld, type StudioWorld, untilEvent } from './support/studioWorld.ts';

let world: StudioWorld;
let page: Page;
beforeAll(async () => {
  world = await openWorld();
  page = world.browser.page;
}, 300_000);
afterAll(() => closeWorld(world), 120_000);

async function goHome(): Promise<void> {
  await page.goto(world.studio().origin);
  await page.getByRole('button', { name: 'Make something new' }).waitFor();
}

const nuggets = async () => (await world.client()).call('listNuggets', {});

describe('a nugget file', { timeout: 600_000 }, () => {
  const BOMB = { name: 'code/bomb.txt', data: Buffer.alloc(300 * 1024 * 1024) };
  const cases = [
    ['that is cut off', 'NUGGET_FILE_INVALID', rawZip(goodEntries()).subarray(0, 300)],
    ['that is a picture', 'NUGGET_FILE_INVALID', Buffer.from('\u0089PNG\r\n\u001a\n', 'latin1')],
    ['that is empty', 'NUGGET_FILE_INVALID', Buffer.alloc(0)],
    [
      'that climbs out of its folder',
      'NUGGET_FILE_INVALID',
      rawZip([...goodEntries(), { name: 'code/../../../evil.txt', data: 'evil' }]),
    ],
    ['that is a bomb', 'NUGGET_FILE_TOO_LARGE', rawZip([...goodEntries(), BOMB])],
    ['of a newer Nugget', 'NUGGET_FILE_TOO_NEW', rawZip(goodEntries(aManifest({ format: 2 })))],
  ] as const;

  it.each(cases)('%s is refused in words, and every nugget stays as it was', async (what, code, bytes) => {
    await goHome();
    const before = await nuggets();
    await dropFile(page, { name: `${what}.nugget`, bytes });
    await page.getByRole('heading', { name: `${what}.nugget could not be opened` }).waitFor();
    await page.getByText(childWords(code, 'en')).waitFor();
    await page.getByRole('button', { name: 'All right' }).click();
    await page.getByRole('heading', { name: /could not be opened/ }).waitFor({ state: 'detached' });
    expect(await nuggets()).toEqual(before);
    expect(await readdir(world.home)).not.toContain('evil.txt');
  });

  it('whose name is a script is shown as it is written', async () => {
    await goHome();
    const name = '<img src=x onerror="document.title=1">';
    await dropFile(page, { name: 'script.nugget', bytes: rawZip(goodEntries(aManifest({ name }))) });
    await page.getByRole('link', { name, exact: true }).waitFor();
    expect(await page.title()).not.toBe('1');
  });

  it('with blocks of another version is kept as it is, and the page says so', async () => {
    await goHome();
    const workspace_json = {
      blocks: { languageVersion: 0, blocks: [{ type: 'goal_of_2019', id: 'old', x: 0, y: 0 }] },
    };
    const manifest = aManifest({ name: 'Very old', workspace_json });
    await dropFile(page, { name: 'old.nugget', bytes: rawZip(goodEntries(manifest)) });
    await page.getByRole('link', { name: 'Very old', exact: true }).click();
    await page.getByText('These blocks cannot be read. Nothing is lost').waitFor();
    const nugget = (await nuggets()).find((each) => each.name === 'Very old');
    const client = await world.client();
    const kept = await client.call('getNugget', { params: { id: nugget?.id ?? '' } });
    expect(kept.workspace_json).toEqual(workspace_json);
    expect(kept.revision).toBe(1);
  });

  it('with a spec of an older client opens with its blocks, and can be built', async () => {
    await goHome();
    const spec: NuggetSpecInput = {
      nugget: { goal: 'A page about my cat Tom', type: 'website' },
      requirements: [{ type: 'feature', description: 'a fact about Tom' }],
    };
    const manifest = aManifest({
      name: 'Older',
      workspace_json: specToWorkspace(spec),
      spec: { ...spec, deployment: { target: 'web', auto_flash: false, runtime_url: 'http://x' } },
    });
    await dropFile(page, { name: 'older.nugget', bytes: rawZip(goodEntries(manifest)) });
    await page.getByRole('link', { name: 'Older', exact: true }).click();
    await goalOn(page, 'A page about my cat Tom').waitFor();
    await page.getByText('All set. Press Go!').waitFor();
  });
});

describe('a server that is gone', { timeout: 600_000 }, () => {
  it('leaves the blocks in the browser, says so, and saves them when it is back', async () => {
    await goHome();
    const id = await newNugget(page);
    await saveGoal(page, 'A rocket that was saved');
    await world.pullThePlug();
    await changeGoal(page, 'A rocket without a server');
    await page.getByText('Kept in this browser').waitFor();
    await page.getByText('Nugget is asleep.').waitFor();
    await world.startAgain();
    await page.getByText('Nugget is awake again.').waitFor();
    await page.getByText('Saved', { exact: true }).waitFor();
    const { workspace_json } = await (await world.client()).call('getNugget', { params: { id } });
    expect(JSON.stringify(workspace_json)).toContain('A rocket without a server');
  });

  it('loses no block of a tab that was closed meanwhile', async () => {
    await goHome();
    const id = await newNugget(page);
    await saveGoal(page, 'A boat that was saved');
    await world.pullThePlug();
    await changeGoal(page, 'A boat in a closed tab');
    await page.getByText('Kept in this browser').waitFor();
    await page.close();
    await world.startAgain();
    page = await world.browser.context.newPage();
    await page.goto(`${world.studio().origin}/n/${id}/blocks`);
    await page.getByText('I found changes that were not saved yet and put them back.').waitFor();
    await goalOn(page, 'A boat in a closed tab').waitFor();
    await page.getByText('Saved', { exact: true }).waitFor();
  });
});

describe('a network that is lost in the middle of a build', { timeout: 900_000 }, () => {
  it('is said, and the tab goes on by itself when it is back', async () => {
    await goHome();
    const client = await world.client();
    // Its build waits for an answer, so that it cannot be over before the network is lost.
    await takeExample(page, 'My dog Biscuit');
    const { sessionId } = await pressGo(page, client);
    await page.getByRole('dialog', { name: 'Have a look, please' }).waitFor();
    await world.browser.context.setOffline(true);
    await page.getByText('The studio does not answer right now.').waitFor();
    // Somebody else says yes, and the tab hears nothing of it.
    await client.call('answerGate', { params: { id: sessionId }, body: { approved: true } });
    await untilEvent(client, sessionId, ({ type }) => type === 'session_complete');
    await world.browser.context.setOffline(false);
    await headline(page).filter({ hasText: 'Your nugget is ready!' }).waitFor();
    const commits = await client.call('getCommits', { params: { id: sessionId } });
    await page.getByRole('tab', { name: 'Changes' }).click();
    for (const { message } of commits)
      await page.getByRole('tabpanel').getByText(message, { exact: true }).first().waitFor();
    expect((await eventsOf(client, sessionId)).at(-1)?.type).toBe('session_complete');
  });

  it('needs no popup: its tab is a real link, and the address stands beside it', async () => {
    await page.getByRole('link', { name: 'Go and play it!' }).click();
    const link = page.getByRole('link', { name: 'Open in a tab' });
    const address = (await link.getAttribute('href')) ?? '';
    expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\//);
    const opening = world.browser.context.waitForEvent('page');
    await link.click();
    const tab = await opening;
    await tab.waitForURL(address);
    await tab.close();
    await page.getByRole('button', { name: 'Share' }).click();
    await page.getByText('If no tab opens, the browser may be blocking it.').waitFor();
    await page.getByText(address, { exact: true }).waitFor();
  });
});

describe('a key that is refused', { timeout: 600_000 }, () => {
  it('is not saved, and the page says why', async () => {
    await using model = await aRefusingModel('good');
    await page.goto(`${world.studio().origin}/settings`);
    await solveTheSum(page);
    await page.getByLabel('Address of a compatible model').fill(model.url);
    await page.getByRole('button', { name: 'Save', exact: true }).first().click();
    await page.getByText('Saved. The next build uses it.').waitFor();
    await page.getByLabel('New key').fill('bad');
    await page.getByRole('button', { name: 'Try it and save it' }).click();
    await page.getByText('The key was not saved.').waitFor();
    await page.getByText(childWords('MODEL_KEY_REFUSED', 'en')).waitFor();
    await page.getByText('No key is saved.').waitFor();
    await page.getByLabel('New key').fill('good');
    await page.getByRole('button', { name: 'Try it and save it' }).click();
    await page.getByText('A key is saved.').waitFor();
  });
});

describe('a browser that is not let in', { timeout: 300_000 }, () => {
  it('reads why, and what to do: with a link that was used, and without any', async () => {
    const { link, origin } = world.studio();
    const stranger = await world.browser.browser.newContext();
    const tab = await stranger.newPage();
    await tab.goto(origin);
    await tab.getByRole('heading', { name: 'Nugget does not know this browser yet' }).waitFor();
    await tab.goto(link);
    await tab.getByRole('heading', { name: 'My nuggets' }).waitFor();
    await stranger.clearCookies();
    await tab.goto(link);
    await tab.getByRole('heading', { name: 'This link was used already' }).waitFor();
    await tab.getByText(/npm start/).waitFor();
    await stranger.close();
  });

  it('keeps the blocks of a tab whose login is lost, and saves them with a new link', async () => {
    await goHome();
    const id = await newNugget(page);
    await saveGoal(page, 'A kite that was saved');
    await world.browser.context.clearCookies();
    await changeGoal(page, 'A kite without a login');
    await page.getByRole('heading', { name: 'This page needs a new key' }).waitFor();
    // A second start finds the first one, prints a fresh link and ends.
    const again = await startStudio({ home: world.home });
    await again.stop();
    await page.goto(again.link);
    await page.goto(`${world.studio().origin}/n/${id}/blocks`);
    await goalOn(page, 'A kite without a login').waitFor();
    await page.getByText('Saved', { exact: true }).waitFor();
  });
});
