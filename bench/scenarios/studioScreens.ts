import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { type Scenario, spread } from '../measure/measurement.ts';
import { withScenes } from '../measure/scenesSite.ts';
import { withBrowser } from '../measure/studioPage.ts';

const NOTE_TIMES = fileURLToPath(new URL('../measure/noteTimes.js', import.meta.url));
/** What a browser calls a long frame begins here too (W3C Long Animation Frames: 50 ms). */
const LONG_FRAME_MS = 50;
/** Each with a browser of its own; of the worst frames of each, the middle one: the computer has moments of its own. */
const RUNS = 3;
/** How often the slider is pulled through the whole log. */
const LOOKS = 20;

/** The build screen at its busiest, in a real browser: everything that happens, and any moment of it again. */
export const studioScreens: Scenario = {
  name: 'the build screen in the browser',
  run: () =>
    withScenes(async (addressOf) => {
      const address = addressOf('build/buildScreen/thousandEvents');
      const looks: Look[] = [];
      for (let run = 0; run < RUNS; run += 1) looks.push(await lookAt(address));
      return [
        {
          name: '1,000 events as they happen: longest frame',
          value: spread(looks.map(({ longestFrame }) => longestFrame)).median,
          unit: 'ms',
          bound: { kind: 'most', value: LONG_FRAME_MS },
        },
        {
          name: 'time travel: from the key to the picture, slowest',
          value: spread(looks.map(({ slowestSeek }) => slowestSeek)).median,
          unit: 'ms',
          bound: { kind: 'most', value: 100 },
        },
      ];
    }),
};

/** The worst of one run, in ms. */
interface Look {
  readonly longestFrame: number;
  readonly slowestSeek: number;
}

const lookAt = (address: string): Promise<Look> =>
  withBrowser(async (context) => {
    const page = await context.newPage();
    await page.addInitScript({ path: NOTE_TIMES });
    await page.goto(address);
    await page.waitForFunction("document.documentElement.dataset.thousandEvents === 'done'", undefined, {
      timeout: 120_000,
    });
    const frames = await page.evaluate<number[]>('window.longFrames');
    return { longestFrame: Math.max(0, ...frames), slowestSeek: Math.max(0, ...(await looksBack(page))) };
  });

/** From one end of the log to the other and back, and in great steps between. */
async function looksBack(page: Page): Promise<readonly number[]> {
  await page.getByRole('slider').first().focus();
  for (let look = 0; look < LOOKS; look += 1) {
    for (const key of ['Home', 'PageUp', 'PageUp', 'End', 'PageDown']) await page.keyboard.press(key);
  }
  await page.evaluate('new Promise((done) => requestAnimationFrame(() => setTimeout(done, 0)))');
  return page.evaluate<number[]>('window.answers');
}
