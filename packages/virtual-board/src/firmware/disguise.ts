import type { BoardType } from '@nugget/contract';
import { BANNER_MACHINE, EMPTY_NAME, JAVASCRIPT_MODULES, TEXT_OBJECT } from './facts.ts';
import type { Memory } from './memory.ts';
import type { Allocator } from './values.ts';

export interface Disguise {
  /** `sys.platform`, and `os.uname().sysname`. */
  readonly platform: string;
  /** `sys.implementation._machine`, and the end of the banner. It says what the board is. */
  readonly machine: string;
  readonly build: string;
}

const CHIPS: Readonly<Record<BoardType, readonly [platform: string, chip: string, build: string]>> = {
  esp32: ['esp32', 'ESP32', 'ESP32_GENERIC'],
  unknown: ['esp32', 'ESP32', 'ESP32_GENERIC'],
  microbit: ['nrf', 'nRF52833', 'MICROBIT'],
  pico: ['rp2', 'RP2040', 'RPI_PICO'],
  pyboard: ['pyboard', 'STM32F405RG', 'PYBV11'],
};

export function disguiseOf(type: BoardType): Disguise {
  const [platform, chip, build] = CHIPS[type];
  return { platform, machine: `Virtual board with ${chip}`, build };
}

/** Names of the machine as its programs see them; and no module that leads to JavaScript. */
export function putOn(disguise: Disguise, memory: Memory, allocator: Allocator): void {
  const texts = [
    [TEXT_OBJECT.platform, disguise.platform],
    [TEXT_OBJECT.machine, disguise.machine],
    [TEXT_OBJECT.build, disguise.build],
  ] as const;
  for (const [object, text] of texts) {
    const bytes = new TextEncoder().encode(`${text}\0`);
    const at = allocator.malloc(bytes.length);
    memory.bytes.set(bytes, at);
    memory.setInt32(object, bytes.length - 1);
    memory.setInt32(object + 4, at);
  }
  for (const name of JAVASCRIPT_MODULES) memory.setInt32(name, EMPTY_NAME);
}

export const bannerOf = (disguise: Disguise, address: number): Uint8Array | undefined =>
  address === BANNER_MACHINE ? new TextEncoder().encode(`; ${disguise.machine}`) : undefined;
