import { readFile } from 'node:fs/promises';
import type { NuggetSpecInput } from '@nugget/contract';
import type { Page } from 'playwright-core';
import { specToWorkspace } from '../../../packages/studio/src/blocks/spec/specToWorkspace.ts';
import { answerUntilTheEnd, pressGo } from '../studio/support/buildOnPage.ts';
import { openWorld, type StudioWorld } from '../studio/support/studioWorld.ts';
import { exampleFile } from './nuggetCli.ts';

/** An example that was built on the page and now runs on the virtual board, whose page is in front. */
export interface BoardPage extends AsyncDisposable {
  readonly page: Page;
}

/** Wide enough for a bench of 960 pixels, with the messages below it. */
const SIZE = { width: 992, height: 1_400 };

export async function openBoardPage(id: string): Promise<BoardPage> {
  const world = await openWorld();
  const { page } = world.browser;
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  const nuggetId = await buildOnPage(world, id);
  await page.setViewportSize(SIZE);
  await page.goto(`${world.studio().origin}/n/${nuggetId}/board`);
  await page.getByText('Your program runs on: Virtual board.').waitFor();
  return { page, [Symbol.asyncDispose]: () => world[Symbol.asyncDispose]() };
}

async function buildOnPage(world: StudioWorld, id: string): Promise<string> {
  const spec: NuggetSpecInput = JSON.parse(await readFile(exampleFile(id), 'utf8'));
  const client = await world.client();
  const content = { workspace_json: specToWorkspace(spec), thumbnail: null, session_id: null };
  const nugget = await client.call('createNugget', { body: { name: id, ...content } });
  const { page } = world.browser;
  await page.goto(`${world.studio().origin}/n/${nugget.id}/blocks`);
  await pressGo(page, client);
  await answerUntilTheEnd(page);
  return nugget.id;
}
