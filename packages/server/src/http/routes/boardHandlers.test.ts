import { DEVICES, NuggetError } from '@nugget/contract';
import { aBoard, createFakeHardware } from '@nugget/engine/testing';
import { describe, expect, it } from 'vitest';
import { createBoardHandlers } from './boardHandlers.ts';

const CALL = { login: 'l', signal: new AbortController().signal, params: undefined, body: undefined };

function aBench() {
  const hardware = createFakeHardware();
  const refuse = async (): Promise<never> => {
    throw new Error('Nothing here is opened');
  };
  const handlers = createBoardHandlers({
    hardware,
    orchestrator: { flash: refuse },
    sessions: { create: refuse, open: refuse, recover: refuse, read: refuse, list: refuse },
    builds: { atRest: refuse },
    deviceOf: async () => 'microbit',
    language: () => 'de',
  });
  return { hardware, handlers };
}

describe('looking for boards', () => {
  it('finds none but the virtual one on a computer without any', async () => {
    const { handlers } = aBench();
    expect(await handlers.lookForBoards({ ...CALL, query: {} })).toEqual({
      detected: false,
      boards: [expect.objectContaining({ port: 'vboard://', virtual: true, state: 'ready' })],
    });
  });

  it('says of each board what it is and what to do, in the language of the settings', async () => {
    const { hardware, handlers } = aBench();
    hardware.plug(aBoard({ port: 'COM3', state: 'no_permission' }));
    hardware.plug(aBoard({ port: 'COM4', state: 'possible' }));
    hardware.plug(aBoard({ port: 'vboard://of-another', virtual: true }));
    const seen = await handlers.lookForBoards({ ...CALL, query: { session: 's1' } });
    expect(seen).toMatchObject({ detected: true, port: 'COM4', board_type: 'esp32' });
    expect(seen.boards).toMatchObject([
      { port: 'COM3', code: 'BOARD_NO_PERMISSION', advice: expect.stringContaining('Computer') },
      { port: 'COM4', state: 'possible' },
      { port: 'vboard://s1', board_type: 'microbit' },
    ]);
  });

  it('asks the boards only when it is told to detect them', async () => {
    const { hardware, handlers } = aBench();
    hardware.plug(aBoard({ port: 'COM4', state: 'possible' }));
    hardware.plug(aBoard({ port: 'COM5', state: 'possible' }));
    const { identify } = hardware;
    hardware.identify = async (port, signal) => {
      if (port === 'COM4') return identify(port, signal);
      throw new NuggetError('BOARD_IN_USE', { message: 'Another program' });
    };
    const states = ({ boards }: { readonly boards: readonly { readonly state: string }[] }) =>
      boards.map(({ state }) => state);
    expect(states(await handlers.lookForBoards({ ...CALL, query: {} }))).toEqual([
      'possible',
      'possible',
      'ready',
    ]);
    expect(states(await handlers.detectBoards({ ...CALL, query: {} }))).toEqual(['ready', 'in_use', 'ready']);
  });

  it('lists the devices without their libraries', async () => {
    const { handlers } = aBench();
    const devices = await handlers.listDevices({ ...CALL, query: undefined });
    expect(devices.map(({ id }) => id)).toEqual(DEVICES.map(({ id }) => id));
    expect(JSON.stringify(devices)).not.toContain('"libraries"');
  });
});
