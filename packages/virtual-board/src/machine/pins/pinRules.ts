import type { BoardType } from '@nugget/contract';

/** Which pins a board has and what they can do. */
export interface PinRules {
  has(pin: string): boolean;
  canOutput(pin: string): boolean;
  canMeasure(pin: string): boolean;
}

/** ports/esp32/machine_pin.c and machine_adc.c of MicroPython 1.27: 34 to 39 have no output driver. */
const esp32: PinRules = {
  has: (pin) => isOneOf(pin, [0, 23, 25, 27, 32, 39]),
  canOutput: (pin) => isOneOf(pin, [0, 23, 25, 27, 32, 33]),
  canMeasure: (pin) => isOneOf(pin, [0, 0, 2, 2, 4, 4, 12, 15, 25, 27, 32, 39]),
};

/** The edge connector; 17 and 18 are 3 volts. P0 to P4 and P10 measure. */
const microbit: PinRules = {
  has: (pin) => isOneOf(withoutP(pin), [0, 16, 19, 20]),
  canOutput: (pin) => isOneOf(withoutP(pin), [0, 16, 19, 20]),
  canMeasure: (pin) => isOneOf(withoutP(pin), [0, 4, 10, 10]),
};

export const pinRulesOf = (board: BoardType): PinRules => (board === 'microbit' ? microbit : esp32);

/** `ranges`: first and last of each, one after the other. */
function isOneOf(pin: string, ranges: readonly number[]): boolean {
  const number = /^\d{1,2}$/.test(pin) ? Number(pin) : -1;
  return ranges.some((first, at) => at % 2 === 0 && number >= first && number <= (ranges[at + 1] ?? first));
}

const withoutP = (pin: string) => (pin.startsWith('P') ? pin.slice(1) : '');
