import type { Page } from 'playwright-core';

/** How an example holds still for its picture: played for a moment, as a child would. */
export type Pose = (page: Page) => Promise<void>;

const shown: Pose = async () => undefined;

/** Presses keys one after the other, each for a while. */
const keys =
  (...names: readonly string[]): Pose =>
  async (page) => {
    for (const name of names) await page.keyboard.press(name, { delay: 150 });
  };

/** Looks at all cards once, then turns over the pairs that it has seen. */
const somePairs: Pose = async (page) => {
  const cards = page.locator('.memory-card');
  const names: string[] = [];
  for (let at = 0; at < (await cards.count()); at += 1) {
    await cards.nth(at).click();
    names.push((await cards.nth(at).getAttribute('aria-label')) ?? '');
  }
  for (const name of [...new Set(names)].slice(0, 4)) {
    for (const [at, other] of names.entries()) {
      const card = cards.nth(at);
      if (other === name && (await card.getAttribute('data-side')) !== 'found') await card.click();
    }
  }
  await page.waitForFunction('document.getAnimations().length === 0');
};

/** Draws a flower into the mirror. */
const flower: Pose = async (page) => {
  await page.locator('#mirror').click();
  const paper = await page.locator('#paper').boundingBox();
  if (paper === null) throw new Error('The drawing board has no paper.');
  const at = (turn: number, far: number): readonly [number, number] => [
    paper.x + paper.width * (0.5 + far * Math.cos(turn)),
    paper.y + paper.height * (0.5 + far * Math.sin(turn)),
  ];
  const petals = (turn: number): number => 0.16 + 0.26 * Math.abs(Math.sin(3 * turn));
  await page.mouse.move(...at(0, petals(0)));
  await page.mouse.down();
  for (let turn = 0; turn <= Math.PI / 2; turn += 0.02) await page.mouse.move(...at(turn, petals(turn)));
  await page.mouse.up();
  await page.mouse.move(...at(0.3, 0.1));
  await page.mouse.down();
  for (let turn = 0.3; turn <= 7; turn += 0.1) await page.mouse.move(...at(0.8, 0.05 + turn / 40));
  await page.mouse.up();
};

const POSES: Readonly<Record<string, Pose>> = {
  'space-dodge': async (page) => {
    await page.waitForFunction('window.nugget.rocks.length >= 4 || window.nugget.state === "over"');
  },
  'catch-fruit': async (page) => {
    await page.waitForFunction('window.nugget.fruits?.length >= 2 || window.nugget.apples?.length >= 2');
  },
  'coin-maze': keys('ArrowRight', 'ArrowRight', 'ArrowDown', 'ArrowDown'),
  'hungry-snake': async (page) => {
    await page.locator('#start').click();
    await keys('ArrowUp')(page);
  },
  'memory-cards': somePairs,
  'magic-mirror': flower,
  'music-pad': async (page) => {
    for (const key of 'sgjw') await page.keyboard.press(key);
  },
  'my-dragon': async (page) => page.locator('#care-fun').click(),
  'pet-page': async (page) => page.locator('#bark').click(),
  'times-tables': async (page) => page.locator('#start').click(),
};

export const poseFor = (id: string): Pose => POSES[id] ?? shown;

/** What is typed into a Python nugget for its picture. */
export const TYPED: Readonly<Record<string, readonly string[]>> = {
  'secret-code': [
    'hide 3 meet me at the old tree',
    'read 3 phhw ph dw wkh rog wuhh',
    'crack aol kyhnvu pz pu aol spiyhyf',
    'stop',
  ],
  'python-dice': ['2d6', 'd20+3', '4d8', 'bananas', 'history', 'stop'],
};

/** Waits until a part of the board is as these words say. */
const untilPart =
  (name: string, state: string | RegExp): Pose =>
  async (page) => {
    const part = page.getByRole('listitem', { name, exact: true });
    // It may have been so for a while: the next time that it becomes so is held longest.
    await part.getByText(state).waitFor({ state: 'detached' });
    await part.getByText(state).waitFor();
  };

/** How what runs on a board only is held still: by what its parts do. */
export const AT_BOARD: Readonly<Record<string, Pose>> = {
  'blink-button': untilPart('LED', /^on$/),
  'traffic-light': untilPart('Green light', /^on$/),
  'music-box': async (page) => {
    await page.getByRole('button', { name: 'Button', exact: true }).click();
    await page.getByText(/^beeps at/).waitFor();
  },
  'room-weather': async (page) => {
    await page.getByText('temperature: ').first().waitFor();
  },
};
