/** Where the pins of the drawn ESP32 DevKit are, in CSS pixels of the drawing (@wokwi/elements, pinInfo). */
const [LEFT, RIGHT] = [5, 101.3];
const ROWS = [24, 34, 44, 53.1, 62.9, 72.2, 81.7, 91.3, 101, 110.8, 120, 130.4, 139.5, 149, 158.5];
/** GPIO numbers from the top; 0 stands for pins without one. */
const LEFT_PINS = [0, 36, 39, 34, 35, 32, 33, 25, 26, 27, 14, 12, 13];
const RIGHT_PINS = [23, 22, 1, 3, 21, 19, 18, 5, 17, 16, 4, 2, 15];

export interface PinPlace {
  readonly x: number;
  readonly y: number;
}

const placesOf = (pins: readonly number[], x: number): readonly (readonly [number, PinPlace])[] =>
  pins.map((pin, row) => [pin, { x, y: ROWS[row] ?? 0 }] as const);

const PLACES: ReadonlyMap<number, PinPlace> = new Map(
  [...placesOf(LEFT_PINS, LEFT), ...placesOf(RIGHT_PINS, RIGHT)].filter(([pin]) => pin > 0),
);

/** Undefined for a pin that the board does not lead out. */
export const placeOfPin = (pin: number | string): PinPlace | undefined => PLACES.get(Number(pin));
