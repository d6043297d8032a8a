import type { Page } from 'playwright-core';

/** Opens the settings as a grown-up would. */
export async function solveTheSum(page: Page): Promise<void> {
  const sum = page.getByText(/^What is \d+ × \d+\?$/);
  const [, a = '', b = ''] = /(\d+) × (\d+)/.exec((await sum.textContent()) ?? '') ?? [];
  await page.getByLabel(/^What is /).fill(String(Number(a) * Number(b)));
  await page.getByRole('button', { name: 'Open the settings' }).click();
  await page.getByRole('heading', { name: 'Settings for grown-ups' }).waitFor();
}
