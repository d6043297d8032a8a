import type { Part, PartState } from '@nugget/contract';

/** How a part is before anybody has told: dark, still and in the middle. */
export function startState({ kind, count = 1, pins }: Part): PartState {
  switch (kind) {
    case 'led':
      return { kind, brightness: 0 };
    case 'rgb_led':
      return { kind, colors: Array.from({ length: count }, () => [0, 0, 0]) };
    case 'button':
      return { kind, pressed: false };
    case 'light_sensor':
    case 'moisture_sensor':
      return { kind, percent: 50 };
    case 'temperature_sensor':
      return { kind, celsius: 21, humidity: 50 };
    case 'buzzer':
      return { kind, frequency: 0 };
    case 'display':
      // What hangs on no pin of its own is the square of lights on a micro:bit's front.
      return Object.keys(pins).length === 0
        ? { kind, width: 5, height: 5, pixels: '' }
        : { kind, width: 128, height: 64, pixels: '' };
    case 'servo':
      return { kind, angle: 90 };
  }
}
