import type { BoardType } from '@nugget/contract';

export interface FirmwareFacts {
  /** For people; undefined where the banner names no board. */
  readonly name: string | undefined;
  readonly type: BoardType;
  readonly isMicroPython: boolean;
}

const CHIPS: readonly (readonly [RegExp, BoardType])[] = [
  [/ESP32|ESP8266/i, 'esp32'],
  [/micro:bit|calliope|nRF51822|nRF52833/i, 'microbit'],
  [/RP2040|RP2350|\bPico\b/i, 'pico'],
  [/PYB|pyboard|STM32/i, 'pyboard'],
];

/** Reads MicroPython's first line: `MicroPython v1.27.0 on 2025-12-09; Generic ESP32S3 module with ESP32S3`. */
export function firmwareFacts(banner: string): FirmwareFacts {
  const machine = banner.split(';').slice(1).join(';').trim();
  const chip = machine.split(' with ').at(-1) ?? '';
  const known = CHIPS.find(([pattern]) => pattern.test(machine));
  return {
    name: nameOf(machine, chip),
    type: known?.[1] ?? 'unknown',
    isMicroPython: banner.startsWith('MicroPython'),
  };
}

/** `ESP32S3` is written `ESP32-S3`; a board with a name of its own keeps it, without its version. */
function nameOf(machine: string, chip: string): string | undefined {
  if (machine === '') return undefined;
  if (/micro:bit|calliope/i.test(machine)) return /calliope/i.test(machine) ? 'Calliope mini' : 'micro:bit';
  const [board = ''] = machine.split(' with ');
  const isGeneric = /^(Generic )?ESP32\S*( module.*| board)?$/i.test(board.trim());
  return isGeneric ? chip.replace(/^(ESP32)([A-Z]\d+)$/, '$1-$2') : board.trim();
}
