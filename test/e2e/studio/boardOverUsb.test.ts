import { DEVICES, type Device } from '@nugget/contract';
import { createVirtualBoard } from '@nugget/virtual-board';
import { nodeRuntime } from '@nugget/virtual-board/node';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import type { UsbPort } from '../../../packages/studio/src/board/usb/usbPort.ts';
import { openScenes, type Stage } from '../../../packages/studio/src/testing/openScenes.ts';
import { createFakeRom } from '../support/fakeRom.ts';
import { aFirmware } from '../support/firmware.ts';
import { usbInPage } from '../support/usbInPage.ts';
import { usbPortOf } from '../support/usbPortOf.ts';

const [device] = DEVICES as readonly [Device, ...Device[]];

let stage: Stage;
beforeAll(async () => {
  stage = await openScenes();
});
afterAll(() => stage[Symbol.asyncDispose]());

/** The board screen in a browser whose one USB port is the given one. */
async function screenWith(port: UsbPort): Promise<Page> {
  const { page, complaints } = await stage.open('board/boardScreen/notYet');
  await usbInPage(page, port);
  await page.reload();
  onTestFinished(async () => {
    await page.context().close();
    expect(complaints).toEqual([]);
  });
  return page;
}

async function screenWithBoard() {
  const board = await createVirtualBoard(
    { device, files: new Map([['main.py', new TextEncoder().encode('print("old program")')]]) },
    nodeRuntime(),
  );
  onTestFinished(() => board.close());
  const port = usbPortOf(board);
  return { board, port, page: await screenWith(port) };
}

it('puts a nugget on a board at the USB port of the browser, hears it and talks to it', async () => {
  const { page, board } = await screenWithBoard();
  await page.getByRole('button', { name: 'My board is plugged into this computer' }).click();
  await page.getByRole('radio', { name: /Board on USB/, checked: true }).waitFor();
  await page.getByRole('button', { name: 'Put it on the board' }).click();
  const messages = page.getByRole('region', { name: 'Messages of the board' });
  await messages.getByText('light on').waitFor();
  await page.getByText('Your program runs on: Board on USB.').waitFor();
  expect(new TextDecoder().decode(board.files().get('main.py'))).toBe('print("light on")\n');
  await page.getByLabel('Say something to the board').fill('print(6 * 7)');
  await page.getByRole('button', { name: 'Send' }).click();
  await messages.getByText('42', { exact: true }).waitFor();
});

it('says so when the cable is pulled out', async () => {
  const { page, port } = await screenWithBoard();
  await page.getByRole('button', { name: 'My board is plugged into this computer' }).click();
  await page.getByText('This board waits for your nugget.').waitFor();
  port.pull();
  await page.getByText('The board is away.').waitFor();
});

it('puts MicroPython on a board that has none, with a grown-up and a file', async () => {
  const rom = createFakeRom();
  const page = await screenWith(rom.port);
  await page.getByRole('button', { name: 'My board has no MicroPython yet' }).click();
  const dialog = page.getByRole('dialog', { name: 'Put MicroPython on a board' });
  expect(await dialog.getByRole('button', { name: 'Choose the file' }).count()).toBe(0);
  await dialog.getByLabel('What is 7 × 8?').fill('56');
  await dialog.getByRole('button', { name: 'Go on' }).click();
  const choose = dialog.locator('input[type="file"]');
  const file = (name: string, bytes: Uint8Array) => ({
    name,
    mimeType: 'application/octet-stream',
    buffer: Buffer.from(bytes),
  });
  const start = dialog.getByRole('button', { name: 'Write it on the board' });
  await choose.setInputFiles(file('esp32-s3.bin', aFirmware({ chipId: 9 })));
  await start.click();
  await dialog.getByText('That file is not the right one for this board.').waitFor();
  expect(rom.erased()).toBe(false);
  await choose.setInputFiles(file('esp32.bin', aFirmware()));
  await start.click();
  await dialog.getByText('The board speaks MicroPython now.').waitFor();
  expect(Buffer.compare(rom.written()?.image ?? Buffer.alloc(0), aFirmware())).toBe(0);
});
