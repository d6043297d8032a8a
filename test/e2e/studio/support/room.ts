import type { Page } from 'playwright-core';
import { aHome } from '../../support/home.ts';
import { openStudio, startStudio } from '../../support/studio.ts';

/** Longer than the crew needs for any one thing, also on a computer with much to do. In ms. */
const PATIENCE = 240_000;

/** A studio of its own with a child in front of it. When it is disposed of, no process and no folder is left. */
export interface Room extends AsyncDisposable {
  readonly page: Page;
  readonly complaints: readonly string[];
}

export async function openRoom(): Promise<Room> {
  await using stack = new AsyncDisposableStack();
  const home = await aHome();
  stack.defer(() => home.remove());
  const studio = stack.use(await startStudio({ home: home.path }));
  const { page, complaints } = stack.use(await openStudio(studio));
  page.setDefaultTimeout(PATIENCE);
  const all = stack.move();
  return { page, complaints, [Symbol.asyncDispose]: () => all.disposeAsync() };
}
