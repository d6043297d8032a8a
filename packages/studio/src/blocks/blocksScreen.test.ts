import { NuggetDocument } from '@nugget/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openScenes, type Stage } from '../testing/openScenes.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openScenes();
});
afterAll(() => stage[Symbol.asyncDispose]());

describe('the blocks of a nugget', { timeout: 180_000 }, () => {
  it('are kept by themselves, with a thumbnail, and built as they are on Go', async () => {
    const { page } = await stage.open('blocks/blocksScreen/firstVisit');
    const goal = page.locator('.blocklyBlockCanvas .goal').first();
    await goal.locator('.blocklyInputField').first().click();
    await page.keyboard.type('A cat game');
    await page.keyboard.press('Enter');
    const kept = page.locator('#kept', { hasText: 'A cat game' });
    await kept.waitFor({ state: 'attached' });
    const { thumbnail } = NuggetDocument.parse(JSON.parse((await kept.textContent()) ?? ''));
    expect(thumbnail).toEqual({ kind: 'game', bars: [{ category: 'goal', depth: 0, width: 38 }] });
    await page.getByRole('button', { name: 'Go!' }).click();
    await page.locator('#started', { hasText: 'A cat game' }).waitFor({ state: 'attached' });
    await page.locator('#kept', { hasText: '"session_id":"s1"' }).waitFor({ state: 'attached' });
    await page.context().close();
  });

  it('are not saved by being looked at', async () => {
    const { page, complaints } = await stage.open('blocks/blocksScreen/spaceGame');
    await page.getByText('All set. Press Go!').waitFor();
    await page.locator('.blocklyBlockCanvas .deploy').first().waitFor({ state: 'attached' });
    await page.getByRole('button', { name: 'Bigger' }).click();
    expect(await page.locator('#kept').textContent()).toContain('"revision":1');
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});
