import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { openScenes, type Stage } from '../testing/openScenes.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openScenes();
});
afterAll(() => stage[Symbol.asyncDispose]());

async function opened(scene: string, width = 1280): Promise<Page> {
  const { page, complaints } = await stage.open(`build/buildScreen/${scene}`, { width });
  onTestFinished(async () => {
    await page.context().close();
    expect(complaints).toEqual([]);
  });
  return page;
}

describe('the plan', () => {
  it('opens a job by keyboard alone and gives the focus back afterwards', async () => {
    const page = await opened('threeAtWork');
    const card = page.getByRole('button', { name: 'Notice a crash Comet In the works' });
    await card.focus();
    await page.keyboard.press('Enter');
    const details = page.getByRole('dialog', { name: 'Notice a crash' });
    await details.getByText('then show GAME OVER and a play again button').waitFor();
    await details.getByText('When an asteroid touches the ship, the game is over.').waitFor();
    await page.keyboard.press('Escape');
    await details.waitFor({ state: 'detached' });
    expect(await card.evaluate((element) => element === document.activeElement)).toBe(true);
  });

  it('is a list in steps on a phone, where no graph would fit', async () => {
    const page = await opened('threeAtWork', 390);
    await page.getByRole('tab', { name: 'Jobs' }).click();
    await page.getByRole('heading', { name: 'Step 2' }).waitFor();
    expect(await page.locator('.react-flow').count()).toBe(0);
    await page.getByRole('button', { name: /^Let things fall/ }).click();
    await page.getByRole('dialog', { name: 'Let things fall' }).waitFor();
  });

  it('draws every line between two jobs', async () => {
    const page = await opened('threeAtWork');
    const line = page.locator('.react-flow__edge-path').first();
    await line.waitFor({ state: 'attached' });
    expect(await page.locator('.react-flow__edge').count()).toBe(14);
    // An svg without a width is not drawn at all.
    expect(await line.evaluate((path) => path.closest('svg')?.clientWidth ?? 0)).toBeGreaterThan(0);
  });
});

describe('what the crew asks', () => {
  it('comes one after the other, with the files to judge', async () => {
    const page = await opened('questions');
    const gate = page.getByRole('dialog', { name: 'Have a look, please' });
    await gate.getByText('1 of 2').waitFor();
    await gate.getByRole('button', { name: /src\/fall\.js/ }).click();
    await gate.getByText('game.speed += dt * 4;').waitFor();
    await gate.getByRole('button', { name: 'Looks good!' }).click();
    const question = page.getByRole('dialog', { name: 'Nova asks' });
    const send = question.getByRole('button', { name: 'That’s my answer' });
    expect(await send.isDisabled()).toBe(true);
    await question.getByText('Gold', { exact: true }).click();
    await question.getByText('The best score', { exact: true }).click();
    await send.click();
    await question.waitFor({ state: 'detached' });
  });

  it('waits behind a banner for who says later', async () => {
    const page = await opened('questions');
    await page.getByRole('button', { name: 'Later' }).click();
    await page.getByText('The crew waits for you: 2 questions').waitFor();
    await page.getByRole('button', { name: 'Have a look' }).click();
    await page.getByRole('dialog', { name: 'Have a look, please' }).waitFor();
  });

  it('keeps what was written while the studio does not answer, also over a reload', async () => {
    const page = await opened('gateWhileServerIsGone');
    await page.getByRole('button', { name: 'Please change something' }).click();
    await page.getByLabel('What should be different?').fill('red asteroids');
    await page.getByRole('button', { name: 'Send to the crew' }).click();
    await page.getByText('Your answer is kept here').waitFor();
    await page.reload();
    const feedback = page.getByLabel('What should be different?');
    await feedback.waitFor();
    expect(await feedback.inputValue()).toBe('red asteroids');
  });
});

describe('the closer look', () => {
  it('does not move the lines under the eyes of who reads further up', async () => {
    const page = await opened('thousandEvents');
    const feed = page.getByRole('region', { name: 'What happens' });
    await feed.focus();
    await page.keyboard.press('Home');
    await page.getByText('Off we go').waitFor();
    const toNewest = page.getByRole('button', { name: /^\d+ new$/ });
    await toNewest.waitFor();
    expect(await page.getByText('Off we go').isVisible()).toBe(true);
    await toNewest.click();
    await page.getByText('Off we go').waitFor({ state: 'detached' });
    await feed
      .getByText(/^Part \d+ is in its place/)
      .first()
      .waitFor();
  });

  it('shows what a commit changed by sign, by word and by colour', async () => {
    const page = await opened('testsFail');
    await page.getByRole('tab', { name: 'Changes' }).click();
    await page.getByRole('listitem').filter({ hasText: 'Count the score' }).getByText('1 file').click();
    await page.getByRole('button', { name: /src\/score\.js/ }).click();
    const diff = page.getByRole('region', { name: 'What changed in src/score.js' });
    const removed = diff.getByRole('listitem').filter({ hasText: 'game.score = 1;' });
    expect(await removed.textContent()).toContain('−');
    expect(await removed.textContent()).toContain('removed');
  });

  it('says which wish a test proves, and which is not right yet', async () => {
    const page = await opened('testsFail');
    await page.getByRole('tab', { name: /Tests/ }).click();
    const wish = (text: string) => page.getByRole('listitem').filter({ hasText: text }).first();
    await wish('when an asteroid touches the ship').getByText('Not right yet').waitFor();
    await wish('it must work without the internet').getByText('Proven').waitFor();
    await wish('the arrow keys move the ship').getByText('No test for this one yet').waitFor();
  });
});

describe('the build', () => {
  it('is stopped after one question, and not by a slip', async () => {
    const page = await opened('threeAtWork');
    await page.getByRole('button', { name: 'Stop' }).click();
    await page.getByRole('button', { name: 'Keep building' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Stop' }).click();
    await page.getByRole('button', { name: 'Stop now' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  });

  it('ends with a way to play it', async () => {
    const page = await opened('succeeded');
    const play = page.getByRole('link', { name: 'Go and play it!' });
    expect(await play.getAttribute('href')).toBe('/n/space/play');
  });

  it('ends without confetti for who wants less motion', async () => {
    const page = await opened('succeeded');
    await page.emulateMedia({ reducedMotion: 'reduce' });
    const pieces = page.locator('[data-shape]').first();
    await pieces.waitFor({ state: 'attached' });
    expect(await pieces.isVisible()).toBe(false);
  });

  it('can be tried again after a failure, and says what happened', async () => {
    const page = await opened('stuck');
    await page.getByText('A crew member took too long').waitFor();
    await page.getByRole('button', { name: 'Try again' }).click();
  });

  it('shows nothing to press where nothing has been built', async () => {
    const page = await opened('notBuiltYet');
    const way = page.getByRole('link', { name: 'To the blocks' });
    expect(await way.getAttribute('href')).toBe('/n/space/blocks');
  });
});
