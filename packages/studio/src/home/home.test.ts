import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openScenes, type Stage } from '../testing/openScenes.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openScenes();
});
afterAll(() => stage[Symbol.asyncDispose]());

const opened = async (scene: string) => {
  const { page } = await stage.open(`home/home/${scene}`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  return page;
};

describe('the start page', () => {
  it('tells a first visitor in one sentence what this is, and what to press', async () => {
    const page = await opened('firstVisit');
    await page.getByRole('heading', { name: 'Snap blocks together. Your crew builds it.' }).waitFor();
    await page.getByRole('button', { name: 'Make something new' }).click();
    await page.waitForURL('**/n/made/blocks');
  });

  it('makes a nugget with blocks from an example', async () => {
    const page = await opened('firstVisit');
    await page.getByRole('button', { name: /Music pad/ }).click();
    await page.waitForURL('**/n/made/blocks');
  });

  it('says of each nugget what became of its build', async () => {
    const page = await opened('withNuggets');
    const card = (name: string) => page.getByRole('article', { name });
    await card('Space dodge').getByText('Ready to play').waitFor();
    await card('A page about my dog').getByText('Building now').waitFor();
    await card('The dragon in the library').getByText('Needs another go').waitFor();
    await card('Times tables').getByText('Taking a break').waitFor();
    await card('My nugget').getByText('Blocks only').waitFor();
    expect(await card('My nugget').getByRole('link', { name: 'Play' }).count()).toBe(0);
  });

  it('puts a nugget in the bin by keyboard, keeps the focus on the page, and brings it back', async () => {
    const page = await opened('withNuggets');
    await page.getByRole('button', { name: 'More for Times tables' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('menuitem', { name: 'Delete' }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('“Times tables” is in the bin.').waitFor();
    await page.getByRole('article', { name: 'Times tables' }).waitFor({ state: 'detached' });
    expect(await page.evaluate(() => document.activeElement?.tagName)).not.toBe('BODY');
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByRole('article', { name: 'Times tables' }).waitFor();
  });

  it('gives a nugget another name, and makes a copy', async () => {
    const page = await opened('withNuggets');
    await page.getByRole('button', { name: 'More for My nugget' }).click();
    await page.getByRole('menuitem', { name: 'Change the name' }).click();
    await page.getByRole('textbox', { name: 'Name' }).fill('Robot zoo');
    await page.keyboard.press('Enter');
    await page.getByRole('article', { name: 'Robot zoo' }).waitFor();
    await page.getByRole('button', { name: 'More for Robot zoo' }).click();
    await page.getByRole('menuitem', { name: 'Make a copy' }).click();
    await page.getByRole('article', { name: 'Robot zoo (copy)' }).waitFor();
  });

  it('opens nugget files, and says in words what is wrong with one', async () => {
    const page = await opened('withNuggets');
    const choose = async (name: string, text: string) => {
      const chooser = page.waitForEvent('filechooser');
      await page.getByRole('button', { name: 'Open a nugget file' }).click();
      const buffer = Buffer.from(text);
      await (await chooser).setFiles([{ name, mimeType: 'application/zip', buffer }]);
    };
    await choose('broken.nugget', 'not a zip');
    await page.getByRole('heading', { name: 'broken.nugget could not be opened' }).waitFor();
    await page.getByText(/I cannot open this nugget file/).waitFor();
    await choose('friend.nugget', 'PK');
    await page.getByRole('article', { name: 'From a friend' }).waitFor();
    expect(await page.getByText('broken.nugget could not be opened').count()).toBe(0);
  });

  it('opens a file that is dropped anywhere', async () => {
    const page = await opened('withNuggets');
    const transfer = await page.evaluateHandle(() => {
      const files = new DataTransfer();
      files.items.add(new File(['PK'], 'friend.nugget'));
      return files;
    });
    await page.dispatchEvent('#gallery', 'dragover', { dataTransfer: transfer });
    await page.getByText('Let go, and I open it').waitFor();
    await page.dispatchEvent('#gallery', 'drop', { dataTransfer: transfer });
    await page.getByRole('article', { name: 'From a friend' }).waitFor();
  });

  it('finds a nugget among many', async () => {
    const page = await opened('many');
    await page.getByRole('searchbox', { name: 'Find a nugget' }).fill('adventure 17');
    await page.getByText('1 nugget found').waitFor();
    expect(await page.getByRole('article').count()).toBe(1);
    await page.getByRole('searchbox').fill('unicorn');
    await page.getByRole('button', { name: 'Show all' }).click();
    expect(await page.getByRole('article').count()).toBe(30);
  });

  it('says that the server is gone, and still shows the examples', async () => {
    const page = await opened('serverGone');
    await page.getByText(/Nugget is not answering/).waitFor();
    await page.getByRole('button', { name: /Music pad/ }).waitFor();
  });
});
