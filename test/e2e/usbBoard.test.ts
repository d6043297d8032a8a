import { type BoardMessage, DEVICES, type Device } from '@nugget/contract';
import { createVirtualBoard } from '@nugget/virtual-board';
import { nodeRuntime } from '@nugget/virtual-board/node';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openUsbBoard } from '../../packages/studio/src/board/usb/usbBoard.ts';
import { type TestPort, usbPortOf } from './support/usbPortOf.ts';

const [device] = DEVICES as readonly [Device, ...Device[]];
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const NOBODY = new AbortController().signal;

async function aBoardOnUsb(
  options: { readonly files?: Record<string, string>; readonly flashBytes?: number } = {},
) {
  const { files = {}, ...rest } = options;
  const start = new Map(Object.entries(files).map(([path, text]) => [path, bytes(text)]));
  const board = await createVirtualBoard({ device, files: start, ...rest }, nodeRuntime());
  const port = usbPortOf(board);
  const usb = await openUsbBoard({ port, name: 'USB', device, now: () => '2026-01-01T00:00:00.000Z' });
  onTestFinished(async () => {
    await usb.close();
    await board.close();
  });
  const ears = listenTo(usb);
  // It starts at its own pace, and says something when it has.
  await ears.until(() => ears.said() !== '');
  return { board, port, usb, ...ears };
}

function listenTo(usb: Awaited<ReturnType<typeof openUsbBoard>>) {
  const messages: BoardMessage[] = [];
  const watchers = new Set<() => void>();
  const over = new AbortController();
  const line = usb.source.open({
    signal: over.signal,
    onConnection: () => undefined,
    onMessage(message) {
      messages.push(message);
      for (const look of watchers) look();
    },
  });
  const said = (): string =>
    messages
      .flatMap((message) => (message.type === 'lines' ? message.lines : []))
      .map((each) => each.line)
      .join('\n');
  const until = (isSo: () => boolean): Promise<void> =>
    new Promise((resolve) => {
      const look = (): void => {
        if (isSo()) resolve();
      };
      watchers.add(look);
      look();
    });
  return { line, messages, said, until };
}

const upload = (
  files: Readonly<Record<string, string | Uint8Array>>,
  onProgress = (_: unknown): void => undefined,
) => ({
  files: Object.entries(files).map(([path, data]) => ({
    path,
    data: typeof data === 'string' ? bytes(data) : data,
  })),
  onProgress,
});

describe('a board at a USB port of the browser', { timeout: 120_000 }, () => {
  it('takes programs, also in folders, and runs the new one', async () => {
    const { usb, board, said, until } = await aBoardOnUsb({ files: { 'main.py': 'print("old")' } });
    const program = 'import words\nprint(words.HELLO + "!")\n';
    await usb.flash(upload({ 'main.py': program, 'lib/words.py': "HELLO = 'it\\'s \\\\ new'\n" }), NOBODY);
    await until(() => said().includes("it's \\ new!"));
    expect([...board.files().keys()].toSorted()).toEqual(['lib/words.py', 'main.py']);
    expect(new TextDecoder().decode(board.files().get('main.py'))).toBe(program);
  });

  it('takes any bytes as they are, and says how far it is', async () => {
    const { usb, board } = await aBoardOnUsb();
    const data = Uint8Array.from({ length: 20 * 1_024 }, (_, index) => (index * 7) % 256);
    const percents: number[] = [];
    const onProgress = (progress: unknown) => percents.push((progress as { percent: number }).percent);
    await usb.flash(upload({ 'data.bin': data }, onProgress), NOBODY);
    expect(board.files().get('data.bin')).toEqual(data);
    expect(percents.at(-1)).toBe(100);
    expect(percents).toEqual(percents.toSorted((a, b) => a - b));
  });

  it('stops a program that never ends, and says so of one that does not let itself be stopped', async () => {
    const stubborn =
      'print("busy")\nwhile True:\n try:\n  while True: pass\n except KeyboardInterrupt: pass\n';
    const { usb, said, until } = await aBoardOnUsb({
      files: { 'main.py': 'print("busy")\nwhile True: pass\n' },
    });
    await usb.flash(upload({ 'main.py': 'print("new")' }), NOBODY);
    await until(() => said().includes('new'));
    const other = await aBoardOnUsb({ files: { 'main.py': stubborn } });
    await expect(other.usb.flash(upload({ 'main.py': 'print("new")' }), NOBODY)).rejects.toMatchObject({
      code: 'BOARD_SILENT',
    });
    expect(new TextDecoder().decode(other.board.files().get('main.py'))).toBe(stubborn);
  });

  it('keeps what was there when the board is full, and says so', async () => {
    const { usb, board } = await aBoardOnUsb({
      files: { 'main.py': 'print("old")' },
      flashBytes: 64 * 1_024,
    });
    const large = new Uint8Array(100 * 1_024).fill(65);
    await expect(usb.flash(upload({ 'main.py': large }), NOBODY)).rejects.toMatchObject({
      code: 'BOARD_FULL',
    });
    expect(new TextDecoder().decode(board.files().get('main.py'))).toBe('print("old")');
    expect([...board.files().keys()]).toEqual(['main.py']);
  });

  it('keeps the old program when the cable is pulled in the middle, and says that it is gone', async () => {
    const { usb, board, port, messages } = await aBoardOnUsb({ files: { 'main.py': 'print("old")' } });
    let writes = 0;
    const pulled = (): void => {
      writes += 1;
      if (writes === 10) (port as TestPort).pull();
    };
    const large = new Uint8Array(20 * 1_024).fill(65);
    await expect(usb.flash(upload({ 'main.py': large }, pulled), NOBODY)).rejects.toMatchObject({
      code: 'BOARD_GONE',
    });
    expect(new TextDecoder().decode(board.files().get('main.py'))).toBe('print("old")');
    expect(messages.findLast(({ type }) => type === 'line_state')).toEqual({
      type: 'line_state',
      state: 'gone',
    });
  });

  it('hears what is said to it: a line, a stop and a restart', async () => {
    const program = 'import time\nprint("ready")\nwhile True:\n  time.sleep(0.05)\n';
    const { line, said, until } = await aBoardOnUsb({ files: { 'main.py': program } });
    await until(() => said().includes('ready'));
    line.command({ type: 'interrupt' });
    await until(() => said().includes('KeyboardInterrupt'));
    line.command({ type: 'send', line: 'print(6 * 7)' });
    await until(() => said().includes('\n42'));
    line.command({ type: 'reset' });
    await until(() => said().split('ready').length > 2);
  });
});
