import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { openScenes, type Stage } from '../testing/openScenes.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openScenes();
});
afterAll(() => stage[Symbol.asyncDispose]());

const GAME = '<!doctype html><title>Space</title><h1>Ready for take-off</h1><button>Start</button>';

/** A scene whose nugget is served by this test. */
async function opened(scene: string, width = 1280): Promise<Page> {
  const { page, complaints } = await stage.open(`play/${scene}`, { width });
  onTestFinished(async () => {
    await page.context().close();
    expect(complaints).toEqual([]);
  });
  const game = { contentType: 'text/html', body: GAME };
  await page.context().route('http://127.0.0.1:44875/**', (route) => route.fulfill(game));
  await page.reload();
  await page.locator('main').waitFor();
  return page;
}

const gameIn = (page: Page) => page.frameLocator('iframe[title="Space Dodge, ready to play"]');

describe('playing', () => {
  it('opens the nugget on an origin of its own, with no more rights than a game needs', async () => {
    const page = await opened('playScreen/ready');
    await gameIn(page).getByRole('heading', { name: 'Ready for take-off' }).waitFor();
    const frame = page.locator('iframe');
    expect(await frame.getAttribute('src')).toBe('http://127.0.0.1:44875/');
    expect(await frame.getAttribute('sandbox')).toBe(
      'allow-scripts allow-same-origin allow-pointer-lock allow-modals allow-downloads',
    );
  });

  it('never opens an address of another computer', async () => {
    const page = await opened('playScreen/hostileAddress');
    await page.getByRole('heading', { name: 'This nugget runs outside of the browser' }).waitFor();
    expect(await page.locator('iframe').count()).toBe(0);
    expect(await page.locator('a[href*="example.com"]').count()).toBe(0);
  });

  it('draws a phone of its real size, smaller only on the screen', async () => {
    const page = await opened('playScreen/ready');
    await page.getByText('Phone', { exact: true }).click();
    const inner = await gameIn(page)
      .locator('html')
      .evaluate((html) => html.clientWidth);
    expect(inner).toBe(390);
    const seen = await page.locator('iframe').boundingBox();
    expect((seen?.width ?? 0) / (seen?.height ?? 1)).toBeCloseTo(390 / 780, 2);
  });

  it('fills the screen, with a way back by button and by Escape', async () => {
    const page = await opened('playScreen/ready');
    await page.getByRole('button', { name: 'Full screen' }).click();
    await page.getByRole('button', { name: 'Back to the studio' }).click();
    await page.getByRole('button', { name: 'Full screen' }).click();
    await page.getByRole('button', { name: 'Back to the studio' }).press('Escape');
    await page.getByRole('button', { name: 'Full screen' }).waitFor();
  });

  it('starts anew, and opens in a tab by a real link', async () => {
    const page = await opened('playScreen/ready');
    await gameIn(page)
      .getByRole('button', { name: 'Start' })
      .evaluate((button) => button.remove());
    await page.getByRole('button', { name: 'Start it anew' }).click();
    await gameIn(page).getByRole('button', { name: 'Start' }).waitFor();
    const link = page.getByRole('link', { name: 'Open in a tab' });
    expect(await link.getAttribute('target')).toBe('_blank');
    expect(await link.getAttribute('rel')).toBe('noopener');
  });

  it('says what to do when there is nothing to play, when it is being built, and when it does not open', async () => {
    const nothing = await opened('playScreen/nothingYet');
    await nothing.getByRole('link', { name: 'To the blocks' }).waitFor();
    const building = await opened('playScreen/building');
    await building.getByRole('link', { name: 'Watch the crew' }).waitFor();
    const failed = await opened('playScreen/failedToOpen');
    await failed.getByRole('button', { name: 'Open it again' }).waitFor();
  });

  it('says how to start what is no page', async () => {
    const page = await opened('playScreen/python');
    await page.getByText('python3 main.py').waitFor();
  });
});

describe('sharing', () => {
  it('shows a code for the phone while a grown-up allows it, and says where to allow it else', async () => {
    const shared = await opened('playScreen/shared');
    await shared.getByRole('button', { name: 'Share' }).click();
    await shared.getByRole('img', { name: 'QR code that opens your nugget on a phone' }).waitFor();
    const off = await opened('playScreen/ready');
    await off.getByRole('button', { name: 'Share' }).click();
    await off.getByRole('link', { name: 'To the settings' }).waitFor();
  });

  it('saves the files as a zip and the whole nugget under its name', async () => {
    const page = await opened('playScreen/ready');
    await page.getByRole('button', { name: 'Share' }).click();
    for (const [button, file] of [
      ['Download the files (.zip)', 'Space Dodge.zip'],
      ['Download the whole nugget (.nugget)', 'Space Dodge.nugget'],
    ] as const) {
      const download = page.waitForEvent('download');
      await page.getByRole('button', { name: button }).click();
      expect((await download).suggestedFilename()).toBe(file);
    }
  });
});

describe('after the build', () => {
  it('has the crew repair what a child tells, and goes to watch it', async () => {
    const page = await opened('playScreen/ready');
    await page.getByRole('button', { name: 'Something is wrong? Tell the crew' }).click();
    const send = page.getByRole('button', { name: 'Have it repaired' });
    expect(await send.isDisabled()).toBe(true);
    await page.getByLabel('What happened?').fill('The score stays at 0.');
    await page.getByLabel('What should happen?').fill('Each second gives a point.');
    await send.click();
    await page.waitForURL('**/n/space/build');
  });

  it('keeps what was told when the crew cannot begin, and says why', async () => {
    const page = await opened('playScreen/refused');
    await page.getByRole('button', { name: 'Something is wrong? Tell the crew' }).click();
    await page.getByLabel('What happened?').fill('The score stays at 0.');
    await page.getByLabel('What should happen?').fill('Each second gives a point.');
    await page.getByRole('button', { name: 'Have it repaired' }).click();
    await page.getByRole('dialog').getByText('SESSION_BUSY').waitFor({ state: 'attached' });
    expect(await page.getByLabel('What happened?').inputValue()).toBe('The score stays at 0.');
  });

  it('goes back to a commit after it has shown what that undoes, and offers to take it back', async () => {
    const page = await opened('playScreen/ready');
    await page.getByText('Everything the crew saved').click();
    await page.getByRole('button', { name: 'Go back to here' }).first().click();
    const dialog = page.getByRole('dialog');
    expect(await dialog.getByRole('listitem').count()).toBe(1);
    await dialog.getByRole('button', { name: 'Go back', exact: true }).click();
    await page.getByRole('button', { name: 'Take that back' }).click();
    await page.getByText('Everything is as before.').waitFor();
  });

  it('says why it cannot go back', async () => {
    const page = await opened('playScreen/refused');
    await page.getByText('Everything the crew saved').click();
    await page.getByRole('button', { name: 'Go back to here' }).first().click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Go back', exact: true }).click();
    await dialog.getByText('COMMIT_NOT_FOUND').waitFor({ state: 'attached' });
  });
});

describe('looking inside', () => {
  it('opens files by keyboard alone', async () => {
    const page = await opened('code/codeRoom/page');
    await page.getByRole('heading', { name: 'index.html' }).waitFor();
    await page.getByRole('treegrid', { name: 'Files' }).getByRole('row', { name: 'score.js' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'src/score.js' }).waitFor();
    await page.getByRole('textbox', { name: 'The code of src/score.js' }).waitFor();
  });

  it('searches names and texts, and opens the place', async () => {
    const page = await opened('code/codeRoom/page');
    await page.getByLabel('Search in all files').fill('game.score +=');
    await page.getByRole('button', { name: /src\/score\.js/ }).click();
    await page.getByRole('button', { name: 'Explain line 7' }).waitFor();
    await page.locator('.cm-lineNumbers').getByText('2', { exact: true }).click();
    await page.getByRole('button', { name: 'Explain line 2' }).waitFor();
    // The same place once more is a wish to see it again.
    await page.getByRole('button', { name: /src\/score\.js/ }).click();
    await page.getByRole('button', { name: 'Explain line 7' }).waitFor();
  });

  it('explains the lines that are picked by their numbers, and says when it is not from an AI', async () => {
    const page = await opened('code/codeRoom/page');
    await page.locator('.cm-lineNumbers').getByText('3', { exact: true }).click();
    await page
      .locator('.cm-lineNumbers')
      .getByText('5', { exact: true })
      .click({ modifiers: ['Shift'] });
    await page.getByRole('button', { name: 'Explain lines 3 to 5' }).click();
    const card = page.getByRole('region', { name: 'What this does' });
    await card.getByText('index.html, lines 3 to 5').waitFor();
    await card.getByText('Lines 3 to 5 count the points').waitFor();
    await card.getByText('scripted, not AI').waitFor();
  });

  it('brings the keyboard to what it explains, and back to where one asked', async () => {
    const page = await opened('code/codeRoom/page', 390);
    const ask = page.getByRole('button', { name: 'Explain this file' });
    await ask.press('Enter');
    const title = page.getByRole('heading', { name: 'What this does' });
    await title.waitFor();
    expect(await title.evaluate((element) => element === document.activeElement)).toBe(true);
    const seen = await title.boundingBox();
    expect((seen?.y ?? 0) + (seen?.height ?? 0)).toBeLessThanOrEqual(800);
    await page.getByRole('button', { name: 'Close' }).press('Enter');
    expect(await ask.evaluate((element) => element === document.activeElement)).toBe(true);
  });

  it('finds words in the file that is open, with buttons for fingers', async () => {
    const page = await opened('code/codeRoom/page', 390);
    await page.getByRole('textbox', { name: 'The code of index.html' }).press('ControlOrMeta+f');
    await page.getByRole('textbox', { name: 'Find' }).fill('script');
    await page.getByRole('button', { name: 'Next' }).click();
    await page.getByRole('button', { name: 'Explain line 9' }).waitFor();
    for (const name of ['Next', 'Previous', 'Close the search']) {
      const box = await page.getByRole('button', { name }).boundingBox();
      expect(box?.height).toBeGreaterThanOrEqual(44);
    }
  });

  it('says in words when nothing can be explained any more', async () => {
    const page = await opened('code/codeRoom/budgetSpent');
    await page.getByRole('button', { name: 'Explain this file' }).click();
    const card = page.getByRole('region', { name: 'What this does' });
    await card.getByText('BUDGET_SPENT').waitFor({ state: 'attached' });
  });
});
