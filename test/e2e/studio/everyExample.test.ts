import { readdir, readFile } from 'node:fs/promises';
import type { NuggetSpecInput } from '@nugget/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { specToWorkspace } from '../../../packages/studio/src/blocks/spec/specToWorkspace.ts';
import { exampleFile } from '../support/nuggetCli.ts';
import { answerUntilTheEnd, type MadeNugget, pressGo, takeExample } from './support/buildOnPage.ts';
import { closeWorld } from './support/closeWorld.ts';
import { openWorld, type StudioWorld } from './support/studioWorld.ts';

interface Example {
  readonly id: string;
  /** In the gallery. */
  readonly title?: string;
}

/** Those of the gallery, and the others. What goes onto a board goes onto the virtual one. */
async function everyExample(): Promise<readonly Example[]> {
  const gallery: readonly Example[] = JSON.parse(await readFile(exampleFile('gallery'), 'utf8'));
  const files = await readdir(new URL('../../../examples/', import.meta.url));
  const ids = files.filter((file) => file.endsWith('.json')).map((file) => file.replace('.json', ''));
  const others = ids.filter((id) => id !== 'gallery' && !gallery.some((each) => each.id === id));
  return [...gallery, ...others.map((id) => ({ id }))];
}

const specOf = async (id: string): Promise<NuggetSpecInput> =>
  JSON.parse(await readFile(exampleFile(id), 'utf8'));

const examples = await everyExample();

/** How many are built at the same time. */
const LANES = 2;

let world: StudioWorld;
const runs = new Map<string, PromiseWithResolvers<string>>(
  examples.map(({ id }) => [id, Promise.withResolvers<string>()]),
);

beforeAll(async () => {
  world = await openWorld();
  const waiting = [...examples];
  for (let lane = 0; lane < LANES; lane += 1) void runOneByOne(waiting);
}, 300_000);
afterAll(() => closeWorld(world), 120_000);

/** Takes from what is waiting until nothing is left. */
async function runOneByOne(waiting: Example[]): Promise<void> {
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    const run = runs.get(next.id);
    // Its own test says why it failed; the others go on.
    run?.promise.catch(() => undefined);
    await buildOnPage(next).then(run?.resolve, run?.reject);
  }
}

/** Opens an example on the canvas, builds it, and looks at the tests; returns what the tests' panel says. */
async function buildOnPage({ id, title }: Example): Promise<string> {
  const client = await world.client();
  const page = await world.browser.context.newPage();
  const { origin } = world.studio();
  if (title === undefined) {
    const content = {
      name: id,
      workspace_json: specToWorkspace(await specOf(id)),
      thumbnail: null,
      session_id: null,
    };
    const nugget = await client.call('createNugget', { body: content });
    await page.goto(`${origin}/n/${nugget.id}/blocks`);
    await page.getByText('All set. Press Go!').waitFor();
  } else {
    await page.goto(origin);
    await takeExample(page, title);
  }
  const { sessionId }: MadeNugget = await pressGo(page, client);
  const end = await answerUntilTheEnd(page);
  await page.getByRole('tab', { name: /^Tests/ }).click();
  const { passed, failed } = await client.call('getTests', { params: { id: sessionId } });
  await page.getByRole('tabpanel').getByText(`${passed} passed`).waitFor();
  await page.close();
  return `${end} ${failed} failed, ${passed > 0 ? 'some' : 'none'} passed`;
}

describe('on the page, from the blocks to the end, the crew builds', { timeout: 1_800_000 }, () => {
  it.each(examples)('$id', async ({ id }) => {
    expect(await runs.get(id)?.promise).toBe('Your nugget is ready! 0 failed, some passed');
  });
});
