import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';

/** A child that has only keys: no mouse, no touch, and no focus that a test has put somewhere for it. */
export interface ChildKeyboard {
  /** Presses one key after the other: `t ArrowDown Enter`. After each the focus must be somewhere. */
  keys(keys: string): Promise<void>;
  write(text: string): Promise<void>;
  /** Presses Tab, or another key, until the focus is there. */
  goTo(what: Locator, by?: string): Promise<void>;
  /** Goes there and presses Enter. */
  press(what: Locator): Promise<void>;
  /** Resolves once the focus is inside of something that has come up by itself, like a dialog. */
  isIn(what: Locator): Promise<void>;
  /** Resolves when the focus is anywhere but lost. */
  rests(): Promise<void>;
}

/** More than there are stops on any screen. */
const MANY = 80;

export function childKeyboard(page: Page): ChildKeyboard {
  const restsSomewhere = async (key: string): Promise<void> => {
    const message = `After ${key} the focus is lost`;
    await expect.poll(() => isLost(page), { timeout: 60_000, message }).toBe(false);
  };
  const keys = async (all: string): Promise<void> => {
    for (const key of all.split(' ')) {
      await page.keyboard.press(key);
      await restsSomewhere(key);
    }
  };
  const goTo = async (what: Locator, by = 'Tab'): Promise<void> => {
    await what.waitFor();
    for (let presses = 0; presses < MANY; presses++) {
      if (await hasFocus(what)) return;
      await keys(by);
    }
    throw new Error(`${MANY} times ${by} do not lead to ${what}`);
  };
  return {
    keys,
    goTo,
    rests: () => restsSomewhere('what was pressed last'),
    async write(text) {
      await page.keyboard.type(text);
      await restsSomewhere(text);
    },
    async press(what) {
      await goTo(what);
      await keys('Enter');
    },
    async isIn(what) {
      await what.waitFor();
      const found = async () => ((await hasFocus(what)) ? 'there' : await focused(page));
      await expect.poll(found, { timeout: 60_000, message: `The focus is not in ${what}` }).toBe('there');
    },
  };
}

/** A frame has the focus while something in it has. */
const hasFocus = (what: Locator): Promise<boolean> =>
  what.evaluate((element) => element.contains(element.ownerDocument.activeElement));

const isLost = (page: Page): Promise<boolean> =>
  page.locator('body').evaluate((body) => [null, body].includes(body.ownerDocument.activeElement));

/** The beginning of the element in focus, for whoever reads why a test failed. */
const focused = (page: Page): Promise<string> =>
  page
    .locator('body')
    .evaluate((body) => body.ownerDocument.activeElement?.outerHTML.slice(0, 200) ?? 'nowhere');
