import { delimiter } from 'node:path';
import { DEVICES } from '@nugget/contract';
import { createVirtualBoards } from '@nugget/virtual-board';
import { createVirtualBinding, nodeRuntime } from '@nugget/virtual-board/node';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createSystemClock } from '../clock/index.ts';
import { createHardwareService } from './hardwareService.ts';
import type { SerialBinding } from './line/serialBinding.ts';
import { deafBinding } from './testing/deafBinding.ts';
import { createFakeMpremote } from './testing/fakeMpremote.ts';
import { modemBinding } from './testing/modemBinding.ts';

const runtime = nodeRuntime();
const signal = new AbortController().signal;
const program = (code: string) => [{ path: 'main.py', data: new TextEncoder().encode(code) }];

describe('what hangs at ports', () => {
  let boards: ReturnType<typeof createVirtualBoards>;
  beforeEach(() => {
    boards = createVirtualBoards({ runtime });
  });
  afterEach(() => boards.close());

  /** The virtual board's line under a name that is no virtual port's, and other things. */
  function aService(env: Readonly<Record<string, string | undefined>> = {}) {
    const [device] = DEVICES;
    if (device === undefined) throw new Error('There is no device');
    const board = boards.ensure('one', { device });
    const virtual: SerialBinding = createVirtualBinding(boards);
    const renamed: SerialBinding = {
      list: async () => [{ path: 'usb://one', vendorId: '10C4', productId: 'EA60' }],
      open: (options) => virtual.open({ ...options, path: board.port }),
    };
    const hardware = createHardwareService({
      bindings: [
        { prefix: 'usb://', binding: renamed },
        { prefix: 'modem://', binding: modemBinding },
        { prefix: 'deaf://', binding: deafBinding },
      ],
      check: async () => [],
      clock: createSystemClock(),
      env,
      system: deafBinding,
    });
    const flash = (code: string, port = 'usb://one') =>
      hardware.flash({ port, files: program(code), onProgress: () => undefined, signal });
    return { board, hardware, flash };
  }

  it('is a board for certain when MicroPython has answered, and is remembered', async () => {
    const { hardware } = aService();
    expect(await hardware.list(signal)).toMatchObject([{ state: 'possible', board_type: 'unknown' }]);
    expect(await hardware.identify('usb://one', signal)).toMatchObject({
      state: 'ready',
      board_type: 'esp32',
    });
    expect(await hardware.list(signal)).toMatchObject([
      { state: 'ready', board_type: 'esp32', vendor_id: '10c4' },
    ]);
    await hardware.close();
  });

  it('is no board when it answers as a modem does, and nobody writes to it', async () => {
    const { hardware, flash } = aService();
    expect(await hardware.identify('modem://1', signal)).toMatchObject({ state: 'no_micropython' });
    await expect(flash('', 'modem://1')).rejects.toMatchObject({ code: 'BOARD_NO_MICROPYTHON' });
    await hardware.close();
  });

  it('is silent when it never answers', async () => {
    const { hardware } = aService();
    expect(await hardware.identify('deaf://1', signal)).toMatchObject({ state: 'silent' });
    await hardware.close();
  });

  it('is not asked on another computer', async () => {
    const { hardware } = aService();
    for (const port of ['socket://192.0.2.1:5000', 'socket://board.example:5000'])
      expect(await hardware.identify(port, signal)).toMatchObject({ state: 'no_permission' });
    await hardware.close();
  });

  it('is not opened any more when the service is closed', async () => {
    const { hardware, flash } = aService();
    await hardware.close();
    await expect(flash('')).rejects.toMatchObject({ code: 'STOPPED' });
  });

  it.skipIf(process.platform === 'win32')(
    'is flashed by hand where mpremote does not get through',
    async () => {
      await using fake = await createFakeMpremote();
      await fake.breakDown();
      const { board, hardware, flash } = aService({ PATH: `${fake.folder}${delimiter}${process.env.PATH}` });
      expect(await flash('print("by hand")\n')).toMatchObject({ written: ['main.py'] });
      expect(await fake.calls()).toEqual(['connect one soft-reset']);
      expect(Buffer.from(board.files().get('main.py') ?? []).toString()).toBe('print("by hand")\n');
      await hardware.close();
    },
  );

  it.skipIf(process.platform === 'win32')('is started by us after mpremote has flashed it', async () => {
    await using fake = await createFakeMpremote();
    const { hardware, flash } = aService({ PATH: `${fake.folder}${delimiter}${process.env.PATH}` });
    const states: string[] = [];
    const monitor = await hardware.monitor({
      port: 'usb://one',
      onLines: () => undefined,
      onState: (state) => states.push(state),
      signal,
    });
    expect(await flash('print("through mpremote")\n')).toMatchObject({ written: ['main.py'] });
    await vi.waitFor(() => expect(states).toEqual(['open', 'busy', 'open']));
    await monitor.close();
    await hardware.close();
  });
});
