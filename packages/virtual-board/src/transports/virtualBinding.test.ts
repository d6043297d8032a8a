import { once } from 'node:events';
import { DEVICES } from '@nugget/contract';
import { SerialPortStream } from '@serialport/stream';
import { describe, expect, it } from 'vitest';
import { nodeRuntime } from '../board/nodeRuntime.ts';
import { createVirtualBoards, type VirtualBoards } from '../registry/createVirtualBoards.ts';
import { createVirtualBinding } from './virtualBinding.ts';

const PORT = 'vboard://desk';

function aDesk() {
  const boards = createVirtualBoards({ runtime: nodeRuntime() });
  const [device] = DEVICES;
  if (!device) throw new Error('There is no device.');
  return { boards, desk: boards.ensure('desk', { device }), device };
}

function openPort(boards: VirtualBoards) {
  const binding = createVirtualBinding(boards);
  const port = new SerialPortStream({ binding, path: PORT, baudRate: 115_200 });
  let text = '';
  let wake = (): void => undefined;
  port.on('data', (bytes) => {
    text += String(bytes);
    wake();
  });
  const until = async (wanted: string): Promise<void> => {
    while (!text.includes(wanted))
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    text = text.slice(text.indexOf(wanted) + wanted.length);
  };
  const close = (): Promise<void> => new Promise((resolve) => port.close(() => resolve()));
  return { port, until, close };
}

describe('a virtual board behind the serialport library', () => {
  it('is listed, opened, written to, reset by its control lines, and closed', async () => {
    const { boards, desk } = aDesk();
    await using _boards = boards;
    expect((await createVirtualBinding(boards).list()).map(({ path }) => path)).toEqual([PORT]);
    const { port, until, close } = openPort(boards);
    await until('>>> ');
    port.write('x = 6 * 7; print(x)\r');
    await until('\n42\r\n>>> ');
    await new Promise((resolve) => port.set({ dtr: false, rts: true }, resolve));
    await new Promise((resolve) => port.set({ dtr: false, rts: false }, resolve));
    await until('>>> ');
    port.write('x\r');
    await until('NameError');
    await close();
    expect(desk.awake).toBe(false);
  });

  it('is locked while it is open, and free again afterwards', async () => {
    await using boards = aDesk().boards;
    const { until, close } = openPort(boards);
    await until('>>> ');
    const binding = createVirtualBinding(boards);
    await expect(binding.open({ path: PORT, baudRate: 1 })).rejects.toThrow('Cannot lock port');
    await close();
    const again = await binding.open({ path: PORT, baudRate: 1 });
    expect(again.isOpen).toBe(true);
    await again.close();
  });

  it('ends a port as a pulled cable does, and is there again with its files', async () => {
    const { boards, desk } = aDesk();
    await using _boards = boards;
    const first = openPort(boards);
    await first.until('>>> ');
    first.port.write('f = open("a.txt", "w"); n = f.write("kept"); f.close(); print("done")\r');
    await first.until('\ndone');
    const closed = once(first.port, 'close');
    await desk.unplug();
    expect((await closed)[0]).toMatchObject({ disconnected: true });
    expect(await createVirtualBinding(boards).list()).toEqual([]);
    desk.plug();
    const second = openPort(boards);
    await second.until('>>> ');
    second.port.write('print(open("a.txt").read())\r');
    await second.until('\nkept');
    await second.close();
  });

  it('is no port when nobody has made it', async () => {
    await using boards = aDesk().boards;
    const opened = createVirtualBinding(boards).open({ path: 'vboard://other', baudRate: 1 });
    await expect(opened).rejects.toThrow('cannot open vboard://other');
  });
});
