import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openScenes, type Stage } from '../testing/openScenes.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openScenes();
});
afterAll(() => stage[Symbol.asyncDispose]());

const opened = async (scene: string): Promise<Page> => (await stage.open(`settings/settings/${scene}`)).page;

describe('the settings', () => {
  it('open after the sum, and ask for another one after a wrong answer', async () => {
    const page = await opened('gate');
    await page.getByRole('textbox', { name: 'What is 14 × 6?' }).fill('13');
    await page.keyboard.press('Enter');
    await page.getByText('That is not it.').waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('textbox', { name: 'What is 14 × 6?' }).fill('84');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Settings for grown-ups' }).waitFor();
  });

  it('close again', async () => {
    const page = await opened('plain');
    await page.getByRole('button', { name: 'Close the settings' }).click();
    await page.waitForURL((url) => url.pathname === '/');
  });

  it('refuse a key that does not work, in words', async () => {
    const page = await opened('plain');
    await page.getByLabel('New key').fill('bad');
    await page.getByRole('button', { name: 'Try it and save it' }).click();
    await page.getByText('The key was not saved.').waitFor();
    await page.getByText(/The key that wakes up the crew does not work/).waitFor();
    await page.getByText('No key is saved.').waitFor();
  });

  it('never show a key again, and remove it', async () => {
    const page = await opened('plain');
    await page.getByLabel('New key').fill('good');
    await page.getByRole('button', { name: 'Try it and save it' }).click();
    await page.getByText(/A key is saved/).waitFor();
    expect(await page.getByLabel('New key').inputValue()).toBe('');
    await page.getByRole('button', { name: 'Remove the key' }).click();
    await page.getByText('No key is saved.').waitFor();
  });

  it('say which field of the budget cannot be read', async () => {
    const page = await opened('plain');
    const field = page.getByRole('textbox', { name: 'Tokens for one day' });
    await field.fill('a lot');
    await page.getByRole('button', { name: 'Save', exact: true }).nth(1).click();
    await page.getByText('A number above 0, or nothing.').waitFor();
    await field.fill('500000');
    await page.getByRole('button', { name: 'Save', exact: true }).nth(1).click();
    await page.getByText('0 of 500,000').waitFor();
  });

  it('show what the environment fixed, and leave it alone', async () => {
    const page = await opened('fixed');
    expect(await page.getByRole('textbox', { name: 'Address of a compatible model' }).isDisabled()).toBe(
      true,
    );
    expect(await page.getByLabel('New key').count()).toBe(0);
    await page.getByText('The key was set by whoever started Nugget.').waitFor();
  });

  it('delete everything only after the words', async () => {
    const page = await opened('used');
    await page.getByRole('button', { name: 'Delete everything…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Really delete everything?' });
    await dialog.getByRole('textbox').fill('delete');
    await page.keyboard.press('Enter');
    await dialog.getByText('The words are not the same yet.').waitFor();
    await dialog.getByRole('textbox').fill('delete everything');
    await page.keyboard.press('Enter');
    await page.getByText('Everything is deleted. Nugget is as new.').waitFor();
    await page.waitForURL((url) => url.pathname === '/');
  });
});
