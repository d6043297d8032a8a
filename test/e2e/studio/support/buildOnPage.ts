import type { Client } from '@nugget/client';
import type { Locator, Page } from 'playwright-core';
import type { StudioWorld } from './studioWorld.ts';

/** A nugget that a child has made, and what the page's address says of it. */
export interface MadeNugget {
  readonly nuggetId: string;
  readonly sessionId: string;
}

/** Takes an example from the gallery of the start screen; its blocks are on the canvas then. */
export async function takeExample(page: Page, title: string): Promise<void> {
  await page.getByRole('button').filter({ hasText: title }).first().click();
  await page.waitForURL(/\/n\/[^/]+\/blocks$/);
  await page.locator('.blocklyBlockCanvas .goal').first().waitFor();
  await page.getByText('All set. Press Go!').waitFor();
}

/** Presses Go, and follows to the build screen. */
export async function pressGo(page: Page, client: Client): Promise<MadeNugget> {
  await page.getByRole('button', { name: /^(Go!|Build again)$/ }).click();
  await page.waitForURL(/\/n\/[^/]+\/build$/);
  const nuggetId = decodeURIComponent(new URL(page.url()).pathname.split('/')[2] ?? '');
  const { session_id } = await client.call('getNugget', { params: { id: nuggetId } });
  if (session_id === null) throw new Error('Go was pressed, and the nugget has no session');
  return { nuggetId, sessionId: session_id };
}

/** What the build screen says first. */
export const headline = (page: Page): Locator =>
  page.getByRole('region', { name: 'How far the build is' }).getByRole('heading', { level: 2 });

const ENDED = /^(Your nugget is ready!|Not everything worked yet|Paused\. Nothing is lost\.)$/;

/** Says yes to every gate and takes the first answer to every question, until the build ends. Returns the last headline. */
export async function answerUntilTheEnd(page: Page): Promise<string> {
  const ended = headline(page).filter({ hasText: ENDED });
  const ask = page.getByRole('dialog');
  for (;;) {
    await ended.or(ask).first().waitFor();
    if ((await ask.count()) === 0) return (await ended.textContent()) ?? '';
    await answer(page);
  }
}

/** Answers the dialog in front as a child would who likes everything. */
async function answer(page: Page): Promise<void> {
  const ask = page.getByRole('dialog');
  const shown = await ask.elementHandle();
  const yes = ask.getByRole('button', { name: 'Looks good!' });
  const send = ask.getByRole('button', { name: 'That’s my answer' });
  await yes.or(send).waitFor();
  if ((await yes.count()) > 0) await yes.click();
  else {
    for (const cards of await ask.getByRole('group').all())
      await cards.getByRole('radio').or(cards.getByRole('checkbox')).first().check();
    await send.click();
  }
  await shown?.waitForElementState('hidden');
}

/** A job of the plan on the build screen, by what it is called there: `<name> <agent> <state>`. */
export const jobOnScreen = (page: Page, words: string): Locator =>
  page
    .getByRole('region', { name: /^The jobs of the crew/ })
    .getByRole('button', { name: words, exact: true });

/** From the gallery to the end of the build, and to the virtual board, where it runs. `end` is the last headline of the build. */
export async function buildOntoBoard(
  { browser: { page }, studio, client }: StudioWorld,
  title: string,
): Promise<MadeNugget & { readonly end: string }> {
  await page.goto(studio().origin);
  await takeExample(page, title);
  const made = await pressGo(page, await client());
  const end = await answerUntilTheEnd(page);
  await page.getByRole('link', { name: 'Board', exact: true }).click();
  await page.getByText('Your program runs on: Virtual board.').waitFor();
  return { ...made, end };
}
