import type { Locator, Page } from 'playwright-core';

/** Makes an empty nugget from the start screen; returns its id. */
export async function newNugget(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Make something new' }).click();
  await page.waitForURL(/\/n\/[^/]+\/blocks$/);
  await goalBlock(page).waitFor();
  return decodeURIComponent(new URL(page.url()).pathname.split('/')[2] ?? '');
}

/** The golden block on the canvas; the drawers may hold one too. */
const goalBlock = (page: Page): Locator => page.locator('.blocklyBlockCanvas .goal').first();

/** The golden block, once it says this. */
export const goalOn = (page: Page, goal: string): Locator =>
  // Blockly writes spaces that do not break.
  page.locator('.blocklyBlockCanvas .goal', { hasText: goal.replaceAll(' ', '\u00a0') }).first();

/**
 * Writes another goal over the one on the golden block. All of it at once, as it would be pasted: what was typed halfway is
 * saved as well once the hands rest, and on a slow computer they seem to.
 */
export async function changeGoal(page: Page, goal: string): Promise<void> {
  await goalBlock(page).locator('.blocklyInputField').first().click();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.insertText(goal);
  await page.keyboard.press('Enter');
}

/** Changes the goal, and resolves once it is on the server. */
export async function saveGoal(page: Page, goal: string): Promise<void> {
  // The page says `Saved` before the change, too.
  const isSaved = page.waitForResponse(
    (response) => response.ok() && (response.request().postData() ?? '').includes(goal),
  );
  await changeGoal(page, goal);
  await isSaved;
  await page.getByText('Saved', { exact: true }).waitFor();
}
