import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { openScenes, type Stage } from '../testing/openScenes.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openScenes();
});
afterAll(() => stage[Symbol.asyncDispose]());

async function opened(scene: string, width = 1280): Promise<Page> {
  const { page, complaints } = await stage.open(scene, { width });
  onTestFinished(async () => {
    await page.context().close();
    expect(complaints).toEqual([]);
  });
  return page;
}

const part = (page: Page, name: string) => page.getByRole('listitem', { name, exact: true });
const messages = (page: Page) => page.getByRole('region', { name: 'Messages of the board' });

describe('a board that is live', () => {
  it('shows its parts as they are, in pictures and in words', async () => {
    const page = await opened('board/boardScreen/live');
    await page.getByText('Your program runs on: Virtual board.').waitFor();
    await part(page, 'Red light').getByText('on', { exact: true }).waitFor();
    await part(page, 'Yellow light').getByText('40 % bright').waitFor();
    await part(page, 'Green light').getByText('off', { exact: true }).waitFor();
    await part(page, 'Buzzer').getByText('beeps at 440 Hz').waitFor();
    const glow = await part(page, 'Red light')
      .locator('wokwi-led')
      .evaluate((led: HTMLElement & { value?: boolean }) => led.value);
    expect(glow).toBe(true);
  });

  it.each(['mouse', 'finger', 'keys'])('has a button that is down as long as it is held: %s', async (by) => {
    const page = await opened('board/boardScreen/live');
    const button = page.getByRole('button', { name: 'Button', exact: true });
    await button.waitFor();
    if (by === 'keys') {
      await button.focus();
      await page.keyboard.down('Space');
      await page.getByRole('button', { name: 'Button', exact: true, pressed: true }).waitFor();
      await page.keyboard.up('Space');
    } else if (by === 'mouse') {
      await button.hover();
      await page.mouse.down();
      await page.getByRole('button', { name: 'Button', exact: true, pressed: true }).waitFor();
      await page.mouse.up();
    } else {
      await button.dispatchEvent('pointerdown', { pointerType: 'touch', pointerId: 5, button: 0 });
      await page.getByRole('button', { name: 'Button', exact: true, pressed: true }).waitFor();
      await button.dispatchEvent('pointerup', { pointerType: 'touch', pointerId: 5, button: 0 });
    }
    await page.getByRole('button', { name: 'Button', exact: true, pressed: false }).waitFor();
    await messages(page).getByText('button: 1').last().waitFor();
    await messages(page).getByText('button: 0').last().waitFor();
  });

  it('has sensors that keys can move', async () => {
    const page = await opened('board/boardScreen/sensors');
    const water = part(page, 'Moisture').getByRole('slider');
    await water.focus();
    expect(await water.getAttribute('aria-label')).toContain('22 %, dry');
    await page.keyboard.press('End');
    await part(page, 'Moisture').getByText('100 %, wet').waitFor();
    await messages(page).getByText('moisture: touched').waitFor();
  });

  it('never lets a key or a screen reader into the drawings', async () => {
    const page = await opened('board/boardScreen/live');
    await part(page, 'Button').waitFor();
    const open = await page
      .locator('wokwi-pushbutton, wokwi-led, wokwi-buzzer, wokwi-esp32-devkit-v1')
      .evaluateAll((drawn) => drawn.filter((each) => each.closest('[inert]') === null).length);
    expect(open).toBe(0);
  });

  it('says the level of each pin in words', async () => {
    const page = await opened('board/boardScreen/live');
    await page.getByText('All pins').click();
    await page.getByRole('row', { name: '25 Red light on (1)' }).waitFor();
    await page.getByRole('row', { name: '4 Button on (1)' }).waitFor();
  });
});

describe('what the board says', () => {
  it('can be answered, line after line, without leaving the field', async () => {
    const page = await opened('board/boardScreen/live');
    const field = page.getByLabel('Say something to the board');
    await field.fill('led on');
    await field.press('Enter');
    await messages(page).getByText('> led on').waitFor();
    await page.keyboard.type('led off');
    await page.keyboard.press('Enter');
    await messages(page).getByText('> led off').waitFor();
  });

  it('stops to follow while one reads further up, and leads back to the newest line', async () => {
    const page = await opened('board/boardScreen/sensors');
    const screen = messages(page);
    await screen
      .getByText(/^moisture: /)
      .last()
      .waitFor();
    await screen.evaluate((element) => element.scrollTo({ top: 0 }));
    await page.getByRole('button', { name: 'Start again' }).click();
    await page.getByRole('button', { name: '1 new message' }).click();
    await screen.getByText('MPY: soft reboot').waitFor();
  });

  it('waits while it is paused, and is gone when it is cleared', async () => {
    const page = await opened('board/boardScreen/live');
    await messages(page).getByText('the light blinks fast').waitFor();
    await page.getByRole('button', { name: 'Pause' }).click();
    await page.getByRole('button', { name: 'Stop the program' }).click();
    await page.getByText('Paused. One new message waits.').waitFor();
    await page.getByRole('button', { name: 'Go on' }).click();
    await messages(page).getByText('KeyboardInterrupt').waitFor();
    await page.getByRole('button', { name: 'Clear' }).click();
    await page.getByText('The board has not said anything yet.').waitFor();
  });

  it('says how much came too fast', async () => {
    const page = await opened('board/boardScreen/dropped');
    await messages(page).evaluate((element) => element.scrollTo({ top: 0 }));
    await page.getByText('1234 messages came too fast').waitFor();
  });

  it('is drawn as curves, and told in numbers', async () => {
    const page = await opened('board/boardScreen/sensors');
    await page.getByRole('tab', { name: 'Curves' }).click();
    await page.getByRole('img', { name: 'Curves of the last minute: moisture, light' }).waitFor();
    expect(await page.locator('polyline').count()).toBe(2);
    await page.getByRole('rowheader', { name: 'moisture' }).waitFor();
  });
});

describe('putting it on a board', () => {
  it('offers it first where it is not there yet, and leads on when it is', async () => {
    const page = await opened('board/boardScreen/notYet');
    await page.getByText('This board waits for your nugget.').waitFor();
    await page.getByRole('button', { name: 'Put it on the board' }).click();
  });

  it('says what the board does not understand, with the line for an adult', async () => {
    const page = await opened('board/boardScreen/refused');
    await page.getByRole('button', { name: 'Put it on again' }).click();
    await page.getByText('The board would not understand a line of the program.').waitFor();
    await page.getByText('main.py, line 3').waitFor({ state: 'attached' });
  });

  it('asks not to pull the cable meanwhile, and takes no second order', async () => {
    const page = await opened('board/boardScreen/flashing');
    await page.getByRole('button', { name: 'Put it on again' }).click();
    await page.getByText('Please do not pull the cable now.').waitFor();
    expect(await page.getByRole('button', { name: 'Start again' }).isDisabled()).toBe(true);
  });

  it('says of each board what to do, and asks them who they are', async () => {
    const page = await opened('board/boardScreen/manyBoards');
    await page.getByText('This computer does not let me talk to it', { exact: false }).first().waitFor();
    await page.getByText('Another program is talking to your board.').waitFor();
    const maybe = page.getByRole('radio', { name: /USB serial/ });
    await maybe.waitFor();
    await page.getByRole('button', { name: 'Look again' }).click();
    await page.getByRole('radio', { name: /USB serial.*Ready to go/s }).waitFor();
  });

  it('is chosen with arrow keys alone', async () => {
    const page = await opened('board/boardScreen/real');
    const real = page.getByRole('radio', { name: /ESP32/ });
    await real.focus();
    await page.keyboard.press('ArrowRight');
    await page.getByRole('radio', { name: /Virtual board/, checked: true }).waitFor();
    await page.getByText('This board waits for your nugget.').waitFor();
  });
});

describe('a build for a board', () => {
  it('asks with the board and the files, and takes a no without a reason', async () => {
    const page = await opened('build/buildForBoard/gate');
    const dialog = page.getByRole('dialog', { name: 'Ready for the board' });
    await dialog.getByText('/dev/ttyUSB0').waitFor();
    await dialog.getByText('main.py, blinker.py').waitFor();
    await dialog.getByRole('button', { name: 'Not now' }).click();
    await dialog.waitFor({ state: 'detached' });
  });

  it('shows the way onto the board, then its first lines, and leads there in the end', async () => {
    const flashing = await opened('build/buildForBoard/flashing');
    await flashing.getByText('Writing main.py').waitFor();
    const speaking = await opened('build/buildForBoard/speaking');
    await speaking.getByText('the light blinks slowly').first().waitFor();
    const done = await opened('build/buildForBoard/done');
    const next = done.getByRole('link', { name: 'To my board!' });
    expect(await next.getAttribute('href')).toBe('/n/space/board');
    expect(await done.getByRole('link', { name: 'Open the page' }).count()).toBe(0);
  });
});
