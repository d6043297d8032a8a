import type { Level, PinSetup } from '../pins/pins.ts';
import { bytesOf, hexOf } from './hex.ts';
import { FAILED, type NativeContext, type NativeFunctions, numberOf, textOf } from './nativeContext.ts';

const MODES = ['in', 'out', 'open_drain'] as const;
const PULLS = ['none', 'up', 'down'] as const;
const KEEP = -1;

/** Pins by their name as text. Modes 0 in, 1 out, 2 open drain; pulls 0 none, 1 up, 2 down; -1 leaves it as it is. */
export function pinFunctions({ wires, agenda }: NativeContext): NativeFunctions {
  const { pins } = wires;
  const watched = new Map<string, number>();
  const falls = new Map<string, number>();
  pins.onEdge((pin, level) => {
    if (level === 0) falls.set(pin, (falls.get(pin) ?? 0) + 1);
    if (((watched.get(pin) ?? 0) & (level === 1 ? 1 : 2)) !== 0) agenda.add(`pin${pin}`);
  });

  return {
    pin_setup: (id, mode, pull) => {
      const pin = textOf(id);
      if (!pins.rules.has(pin)) return FAILED.noSuchPin;
      const now = pins.setupOf(pin);
      const next: PinSetup = {
        mode: mode === KEEP ? now.mode : (MODES[numberOf(mode)] ?? 'in'),
        pull: pull === KEEP ? now.pull : (PULLS[numberOf(pull)] ?? 'none'),
      };
      if (next.mode !== 'in' && !pins.rules.canOutput(pin)) return FAILED.inputOnly;
      if (mode !== KEEP || pull !== KEEP) pins.setUp(pin, next);
      return 0;
    },
    pin_get: (id) => pins.level(textOf(id)),
    pin_set: (id, level) => {
      pins.write(textOf(id), levelOf(numberOf(level)));
      return 0;
    },
    /** 1 rising, 2 falling, 3 both, 0 none. */
    pin_watch: (id, edges) => {
      watched.set(textOf(id), numberOf(edges));
      return 0;
    },
    /** How often the pin has fallen since the start: presses of a button to ground. */
    pin_falls: (id) => falls.get(textOf(id)) ?? 0,
    /** `duty` from 0 to 65535; a negative one ends it. */
    pwm: (id, frequency, duty) => {
      const pin = textOf(id);
      if (!pins.rules.canOutput(pin)) return FAILED.inputOnly;
      const share = numberOf(duty) / 65_535;
      pins.setPwm(pin, share < 0 ? undefined : { frequency: numberOf(frequency), duty: Math.min(1, share) });
      return 0;
    },
    /** Millivolts, of 3300. */
    adc: (id) => {
      const pin = textOf(id);
      return pins.rules.canMeasure(pin) ? Math.round(pins.analog(pin) * 3300) : FAILED.notAnalog;
    },
    dht: (id) => {
      const bytes = wires.readDht(textOf(id));
      return bytes === undefined ? '' : hexOf(bytes);
    },
    colors: (id, hex) => {
      wires.sendColors(textOf(id), bytesOf(textOf(hex)));
      return 0;
    },
    /** 25 digits from 0 to 9. */
    matrix: (digits) => {
      wires.showMatrix([...textOf(digits)].map(Number));
      return 0;
    },
  };
}

const levelOf = (value: number): Level => (value === 0 ? 0 : 1);
