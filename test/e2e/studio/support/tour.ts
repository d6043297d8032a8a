import type { Page } from 'playwright-core';
import { answerUntilTheEnd, type MadeNugget, pressGo, takeExample } from './buildOnPage.ts';
import { newNugget } from './oneGoal.ts';
import { aRefusingModel } from './refusingModel.ts';
import { solveTheSum } from './solveTheSum.ts';
import type { StudioWorld } from './studioWorld.ts';

/** A screen of the studio, and the way there from the ones before it. */
export interface TourStop {
  readonly name: string;
  show(tour: Tour): Promise<void>;
}

/** A walk through every screen, with builds that are really made on the way. */
export interface Tour {
  readonly world: StudioWorld;
  readonly page: Page;
  goTo(path: string): Promise<void>;
  /** A nugget whose build waits at a gate, is ready, has failed, or went onto the virtual board; built on the first call. */
  readonly nugget: Readonly<Record<'asking' | 'ready' | 'failed' | 'onBoard', () => Promise<MadeNugget>>>;
}

export function startTour(world: StudioWorld): Tour {
  const { page } = world.browser;
  const goTo = async (path: string): Promise<void> => {
    await page.goto(`${world.studio().origin}${path}`);
    await page.getByRole('main').waitFor();
  };
  const build = async (title: string): Promise<MadeNugget> => {
    await goTo('/');
    await takeExample(page, title);
    return pressGo(page, await world.client());
  };
  const buildToTheEnd = async (title: string): Promise<MadeNugget> => {
    const made = await build(title);
    await answerUntilTheEnd(page);
    return made;
  };
  const once = (make: () => Promise<MadeNugget>): (() => Promise<MadeNugget>) => {
    let made: Promise<MadeNugget> | undefined;
    return () => (made ??= make());
  };
  return {
    world,
    page,
    goTo,
    nugget: {
      asking: once(async () => {
        const made = await build('My dog Biscuit');
        await page.getByRole('dialog').waitFor();
        return made;
      }),
      ready: once(() => buildToTheEnd('Space dodge')),
      onBoard: once(() => buildToTheEnd('Plant watcher')),
      failed: once(async () => {
        await using model = await aRefusingModel('good');
        const client = await world.client();
        await client.call('changeSettings', { body: { model_url: model.url } });
        model.refuseAll();
        const made = await build('Animal quiz');
        await answerUntilTheEnd(page);
        await client.call('changeSettings', { body: { model_url: null } });
        return made;
      }),
    },
  };
}

const START: readonly TourStop[] = [
  {
    name: 'home-first-visit',
    async show({ page, goTo }) {
      await goTo('/');
      await page.getByText('Or start from one of these').waitFor();
    },
  },
  {
    name: 'blocks-empty',
    async show({ page, goTo }) {
      await goTo('/');
      await newNugget(page);
      await page.getByText('Start with the golden block!').waitFor();
    },
  },
  {
    name: 'blocks',
    async show({ page, goTo }) {
      await goTo('/');
      await takeExample(page, 'My little dragon');
    },
  },
];

const BUILD: readonly TourStop[] = [
  {
    name: 'build-gate',
    async show({ page, goTo, nugget }) {
      await goTo(`/n/${(await nugget.asking()).nuggetId}/build`);
      await page.getByRole('dialog').getByRole('button', { name: 'Looks good!' }).waitFor();
      await page.frameLocator('iframe').locator('body').waitFor();
    },
  },
  {
    name: 'build-running',
    async show({ page, goTo, nugget }) {
      await goTo(`/n/${(await nugget.asking()).nuggetId}/build`);
      await page.getByRole('dialog').getByRole('button', { name: 'Later' }).click();
      await page.getByText('The crew waits for you: 1 question').waitFor();
    },
  },
  {
    name: 'build-done',
    async show({ page, goTo, nugget }) {
      await goTo(`/n/${(await nugget.ready()).nuggetId}/build`);
      await page.getByRole('heading', { name: 'Ta-daa! Your nugget is ready' }).waitFor();
    },
  },
];

/** The space game in the preview, with something to dodge. */
async function gameIsOn(page: Page): Promise<void> {
  const frame = await (await page.locator('iframe').elementHandle())?.contentFrame();
  await frame?.waitForFunction('window.nugget?.rocks.length >= 3 || window.nugget?.state === "over"');
}

const PLAY: readonly TourStop[] = [
  {
    name: 'play',
    async show({ page, goTo, nugget }) {
      await goTo(`/n/${(await nugget.ready()).nuggetId}/play`);
      await gameIsOn(page);
    },
  },
  {
    name: 'code',
    async show({ page, goTo, nugget }) {
      await goTo(`/n/${(await nugget.ready()).nuggetId}/play`);
      await page.getByRole('tab', { name: 'Look inside' }).click();
      await page.getByRole('row', { name: 'index.html' }).waitFor();
      await page.locator('.cm-content').waitFor();
    },
  },
];

const BOARD: readonly TourStop[] = [
  {
    name: 'board',
    async show({ page, goTo, nugget }) {
      await goTo(`/n/${(await nugget.onBoard()).nuggetId}/board`);
      await page.getByText('Your program runs on: Virtual board.').waitFor();
      await page
        .getByText(/^moisture: /)
        .first()
        .waitFor();
    },
  },
  {
    name: 'board-curves',
    async show({ page, goTo, nugget }) {
      await goTo(`/n/${(await nugget.onBoard()).nuggetId}/board`);
      await page.getByRole('tab', { name: 'Curves' }).click();
      await page.getByRole('img', { name: /^Curves of the last minute: / }).waitFor();
      // The board looks at its plant every five seconds.
      for (const key of ['Home', 'End']) {
        await page.getByRole('slider', { name: /Water/ }).press(key);
        await page
          .getByRole('cell', { name: key === 'Home' ? '0' : '100', exact: true })
          .first()
          .waitFor();
      }
    },
  },
];

const AROUND: readonly TourStop[] = [
  {
    name: 'home',
    async show({ page, goTo, nugget }) {
      await Promise.all([nugget.asking(), nugget.ready()]);
      await goTo('/');
      await page.getByText('Ready to play').first().waitFor();
    },
  },
  {
    name: 'settings-locked',
    async show({ page, goTo }) {
      await goTo('/settings');
      await page.getByLabel(/^What is /).waitFor();
    },
  },
  {
    name: 'settings',
    async show({ page, goTo }) {
      await goTo('/settings');
      await solveTheSum(page);
      await page.getByRole('heading', { name: 'Delete everything' }).waitFor();
    },
  },
  {
    name: 'build-failed',
    async show({ page, goTo, nugget }) {
      await goTo(`/n/${(await nugget.failed()).nuggetId}/build`);
      await page.getByRole('heading', { name: 'Nearly! Here is what happened' }).waitFor();
    },
  },
  {
    name: 'nothing-here',
    async show({ page, goTo }) {
      await goTo('/nowhere');
      await page.getByText('Maybe a letter is missing in it.').waitFor();
    },
  },
  {
    name: 'login',
    async show({ page, goTo, world }) {
      // Somebody else's browser; the tour ends here.
      await world.browser.context.clearCookies();
      await goTo('/');
      await page.getByRole('heading', { name: 'Nugget does not know this browser yet' }).waitFor();
    },
  },
];

/** Every screen, in an order in which each can be reached. */
export const TOUR: readonly TourStop[] = [...START, ...BUILD, ...PLAY, ...BOARD, ...AROUND];
