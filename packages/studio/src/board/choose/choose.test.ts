import { describe, expect, it } from 'vitest';
import { aBoard } from '../testing/aBoard.ts';
import { mergeBoards } from './mergeBoards.ts';
import { pickPort } from './pickPort.ts';

const real = aBoard({ port: 'COM3', name: 'ESP32', virtual: false, state: 'possible', vendor_id: '10c4' });
const virtual = aBoard();
const boards = [real, virtual];

describe('the boards that are here', () => {
  it('keep what they have answered while they stay plugged in', () => {
    const asked = [{ ...real, state: 'ready' as const, firmware: 'MicroPython v1.27.0' }];
    expect(mergeBoards(boards, asked)).toEqual([asked[0], virtual]);
    expect(mergeBoards([virtual], asked)).toEqual([virtual]);
  });

  it('are asked anew when another one hangs at the same port', () => {
    const asked = [{ ...real, vendor_id: '1a86', state: 'ready' as const }];
    expect(mergeBoards(boards, asked)).toEqual(boards);
  });
});

describe('the board that is shown', () => {
  it('is the one that has the nugget, as long as it is here, else the virtual one', () => {
    expect(pickPort({ boards, chosen: undefined, last: { port: 'COM3' } })).toBe('COM3');
    expect(pickPort({ boards: [virtual], chosen: undefined, last: { port: 'COM3' } })).toBe(virtual.port);
    expect(pickPort({ boards, chosen: undefined, last: undefined })).toBe(virtual.port);
  });

  it('stays the one that somebody has chosen, also while it is unplugged', () => {
    expect(pickPort({ boards: [virtual], chosen: 'COM3', last: undefined })).toBe('COM3');
    expect(pickPort({ boards: [], chosen: undefined, last: undefined })).toBeUndefined();
  });
});
