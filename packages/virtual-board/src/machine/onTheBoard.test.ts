import { type Device, readPortalLine } from '@nugget/contract';
import { describe, expect, it } from 'vitest';
import { createVirtualBoard } from '../board/createVirtualBoard.ts';
import { nodeRuntime } from '../board/nodeRuntime.ts';
import { esp32Blink, esp32Sensor } from './testing/devices.ts';

const END = 'that was all';

interface Program {
  readonly device?: Device;
  readonly files: Readonly<Record<string, string>>;
  readonly modules?: 'board' | 'boardTest';
  /** Lines that are sent as soon as the board has said `ready`. */
  readonly send?: readonly string[];
}

/** What a whole board prints from its start until it says that that was all. */
async function printedBy({
  device = esp32Blink,
  files,
  modules,
  send = [],
}: Program): Promise<readonly string[]> {
  const bytes = new Map(Object.entries(files).map(([path, text]) => [path, new TextEncoder().encode(text)]));
  await using board = await createVirtualBoard(
    { device, files: bytes, ...(modules === undefined ? {} : { modules }) },
    nodeRuntime(),
  );
  let text = '';
  let asked = false;
  return await new Promise((resolve) => {
    board.onData((came) => {
      text += new TextDecoder().decode(came);
      if (!asked && text.includes('ready')) {
        asked = true;
        for (const line of send) board.write(new TextEncoder().encode(`${line}\r\n`));
      }
      if (text.includes(END)) resolve(text.slice(0, text.indexOf(END)).split('\r\n').slice(0, -1));
    });
  });
}

const testOf = (main: string, test: string) =>
  printedBy({ modules: 'boardTest', files: { 'tested.py': main, 'main.py': `${test}\nprint('${END}')` } });

describe('a test on the whole board', () => {
  it('sees asyncio in virtual time', async () => {
    const main = `
import asyncio
from machine import Pin
async def blink(pin, ms):
    led = Pin(pin, Pin.OUT)
    while True:
        led.toggle()
        await asyncio.sleep_ms(ms)
async def main():
    asyncio.create_task(blink(2, 10000))
    await blink(25, 25000)
asyncio.run(main())
`;
    const lines = await testOf(
      main,
      `
import board_test as board
for _ in range(2):
    board.run('tested.py', for_ms=60000)
    print([ms for ms, _ in board.changes('led')], [ms for ms, _ in board.changes('red')])
`,
    );
    const once = '[0, 10000, 20000, 30000, 40000, 50000] [0, 25000, 50000]';
    expect(lines).toEqual([once, once]);
  });

  it('ends a program that neither waits nor looks at anything', async () => {
    const lines = await testOf(
      'print("counts")\nwhile True:\n    pass',
      "import board_test as board; board.run('tested.py', for_ms=500); print(board.printed())",
    );
    expect(lines).toEqual(['counts', "['counts']"]);
  });
});

it('answers the serial portal from asyncio', async () => {
  const main = `
import asyncio
import nugget_portal as portal
portal.on_ask('moisture', lambda: 28)
portal.on_tell('end', lambda params: print('${END}'))
async def main():
    asyncio.create_task(portal.run())
    print('ready')
    await asyncio.sleep(1000)
asyncio.run(main())
`;
  const send = ['@nugget {"ask":"moisture","id":7}', '@nugget {"tell":"end","params":{}}'];
  const lines = await printedBy({ device: esp32Sensor, files: { 'main.py': main }, send });
  expect(lines.map((line) => readPortalLine(line) ?? line)).toEqual(['ready', { answer: 7, value: 28 }]);
});
