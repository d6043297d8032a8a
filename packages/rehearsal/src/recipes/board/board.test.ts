import { describe, expect, it } from 'vitest';
import { aSpec, exampleSpec } from '../../testing/aSpec.ts';
import { openInBrowser } from '../../testing/openInBrowser.ts';
import { runNodeTests } from '../../testing/runNodeTests.ts';
import { applyComposition, type Files } from '../applyComposition.ts';
import { board } from './board.ts';

/** What Nugget serves beside the page while it holds a line to the board, as far as the page needs it. */
const PORTAL = `
const told = [];
const listeners = {};
export const portal = {
  connected: true,
  onConnected: (listener) => listener(true),
  on: (id, listener) => { listeners[id] = listener; },
  ask: async () => window.moisture ?? 20,
  tell: async (id, params) => { told.push({ id, params }); },
};
Object.assign(window, { told, happens: (id, value) => listeners[id](value) });
`;

const filesFor = (name: string): Files => applyComposition(board.compose(exampleSpec(name)));

describe('the page of the plant watcher', () => {
  it('asks the board, shows its news, and tells it what a button says', async () => {
    const files = new Map([...filesFor('plant-watcher'), ['.nugget/portal.js', PORTAL]]);
    expect((await runNodeTests(files)).failed).toEqual([]);
    await using nugget = await openInBrowser(files, 390);
    const { page } = nugget;
    await page.getByText('Sad', { exact: true }).waitFor();
    expect(await page.locator('#measured').textContent()).toBe('20 %');
    await page.evaluate('window.moisture = 70');
    await page.getByText('Happy', { exact: true }).waitFor();
    await page.evaluate("happens('dry', true)");
    expect(await page.locator('#board-news').textContent()).toBe('the plant is dry: yes');
    await page.getByRole('button', { name: 'turn the LED on or off: on' }).tap();
    expect(await page.evaluate('told')).toEqual([{ id: 'led', params: { state: 'on' } }]);
    expect(nugget.complaints).toEqual([]);
  });

  it('can be tried with a slider where no board is', async () => {
    await using nugget = await openInBrowser(filesFor('plant-watcher'));
    const { page } = nugget;
    await page.getByText('No board is connected').waitFor();
    expect(await page.locator('#mood').textContent()).toBe('Happy');
    await page.locator('#face-slider').fill('10');
    expect(await page.locator('#mood').textContent()).toBe('Sad');
  });
});

describe('a program for a board', () => {
  it.each([
    ['blink-button', ['light.py', 'button.py']],
    ['plant-watcher', ['light.py', 'sensor.py', 'watch.py']],
    ['traffic-light', ['traffic.py', 'button.py']],
    ['music-box', ['tune.py', 'light.py', 'button.py']],
    ['room-weather', ['screen.py', 'sensor.py', 'watch.py', 'tune.py', 'light.py']],
  ])('%s has what it needs, and nothing else', (name, expected) => {
    const pieces = ['light.py', 'button.py', 'sensor.py', 'watch.py', 'traffic.py', 'tune.py', 'screen.py'];
    const files = filesFor(name);
    expect(pieces.filter((path) => files.has(path)).sort()).toEqual([...expected].sort());
    expect(files.get('main.py')).not.toContain('undefined');
    expect(files.get('wires.py')).not.toMatch(/Pin\(""\)/);
  });

  it('says what it cannot do', () => {
    const spec = aSpec({
      nugget: { goal: 'A robot', type: 'hardware' },
      requirements: [
        { type: 'feature', description: 'drive around with two motors' },
        { type: 'when_then', description: 'when somebody claps, then turn the light on' },
        { type: 'feature', description: 'blink the LED fast' },
      ],
      deployment: { target: 'esp32' },
    });
    const { beyond, tasks } = board.compose(spec);
    expect(beyond).toEqual(['req_0', 'req_1']);
    expect(tasks.map(({ summary }) => summary).join(' ')).toContain('drive around with two motors');
  });

  it.each([
    ['de', 'wenn ich den Knopf drücke, dann blinkt die LED schnell'],
    ['es', 'cuando pulso el botón, entonces el LED parpadea rápido'],
    ['fr', 'quand j’appuie sur le bouton, alors la LED clignote vite'],
  ])('understands %s', (language, description) => {
    const composition = board.compose(
      aSpec({
        nugget: { goal: 'Nachtlicht', type: 'hardware' },
        requirements: [{ type: 'when_then', description }],
        deployment: { target: 'esp32' },
        language,
      }),
    );
    expect(composition.beyond).toEqual([]);
    expect(applyComposition(composition).get('main.py')).toContain(
      'light.show("off" if light.mode == "fast" else "fast")',
    );
  });

  it('keeps words out of the program that would end a text in it', () => {
    const spec = aSpec({
      nugget: { goal: '"""\nimport os\n"""', type: 'hardware' },
      requirements: [{ type: 'feature', description: 'show "\\"+bad()+\\"" on the screen' }],
      deployment: { target: 'esp32' },
    });
    const main = applyComposition(board.compose(spec)).get('main.py') ?? '';
    expect(main).not.toMatch(/^import os/m);
    expect(main.match(/"""/g)?.length).toBe((main.match(/^def /gm)?.length ?? 0) * 2 + 2);
  });
});
