import type { PinRules } from './pinRules.ts';

export type Level = 0 | 1;

/** `duty`: 0 always low, 1 always high. */
export interface Pwm {
  /** Hertz. */
  readonly frequency: number;
  readonly duty: number;
}

export interface PinSetup {
  readonly mode: 'in' | 'out' | 'open_drain';
  readonly pull: 'none' | 'up' | 'down';
}

interface Pin {
  setup: PinSetup;
  /** What the program wrote last; a real chip keeps it while the pin is an input. */
  latch: Level;
  pwm: Pwm | undefined;
  /** What a part outside puts on the pin; undefined where nothing drives it. */
  driven: Level | undefined;
  /** Volts as a fraction of the supply, 0 to 1. */
  analog: number;
}

/** The electrical side of a board: who drives which pin, and what follows from it. */
export interface Pins {
  readonly rules: PinRules;
  setUp(pin: string, setup: PinSetup): void;
  setupOf(pin: string): PinSetup;
  write(pin: string, level: Level): void;
  level(pin: string): Level;
  /** What the pin gives out: a duty between 0 and 1, and the frequency where PWM makes it; undefined for an input. */
  output(pin: string): Pwm | undefined;
  setPwm(pin: string, pwm: Pwm | undefined): void;
  drive(pin: string, level: Level | undefined): void;
  setAnalog(pin: string, fraction: number): void;
  analog(pin: string): number;
  /** Called whenever the pin's output or level may have changed. */
  onPin(pin: string, listener: () => void): void;
  /** Called with every edge. */
  onEdge(listener: (pin: string, level: Level) => void): void;
  reset(): void;
}

const asleep = (): Pin => ({
  setup: { mode: 'in', pull: 'none' },
  latch: 0,
  pwm: undefined,
  driven: undefined,
  analog: 0,
});

export function createPins(rules: PinRules): Pins {
  const pins = new Map<string, Pin>();
  const listeners = new Map<string, (() => void)[]>();
  const edgeListeners: ((pin: string, level: Level) => void)[] = [];

  const pinAt = (id: string): Pin => {
    const known = pins.get(id);
    if (known !== undefined) return known;
    const pin = asleep();
    pins.set(id, pin);
    return pin;
  };

  const change = (id: string, act: (pin: Pin) => void) => {
    const pin = pinAt(id);
    const before = levelOf(pin);
    act(pin);
    const after = levelOf(pin);
    if (before !== after) for (const tell of edgeListeners) tell(id, after);
    for (const tell of listeners.get(id) ?? []) tell();
  };

  return {
    rules,
    setUp: (id, setup) => change(id, (pin) => Object.assign(pin, { setup, pwm: undefined })),
    setupOf: (id) => pinAt(id).setup,
    write: (id, level) => change(id, (pin) => Object.assign(pin, { latch: level })),
    level: (id) => levelOf(pinAt(id)),
    output: (id) => outputOf(pinAt(id)),
    setPwm: (id, pwm) => change(id, (pin) => Object.assign(pin, { pwm })),
    drive: (id, level) => change(id, (pin) => Object.assign(pin, { driven: level })),
    setAnalog: (id, fraction) => change(id, (pin) => Object.assign(pin, { analog: fraction })),
    analog: (id) => pinAt(id).analog,
    onPin: (id, listener) => listeners.set(id, [...(listeners.get(id) ?? []), listener]),
    onEdge: (listener) => edgeListeners.push(listener),
    reset: () => {
      for (const [id, { driven, analog }] of pins)
        change(id, (pin) => Object.assign(pin, asleep(), { driven, analog }));
    },
  };
}

function outputOf(pin: Pin): Pwm | undefined {
  if (pin.pwm !== undefined) return pin.pwm;
  return pin.setup.mode === 'out' ? { frequency: 0, duty: pin.latch } : undefined;
}

/** A pin that nothing holds reads 0 here; on a real board it reads anything, so a forgotten pull-up shows in both. */
function levelOf(pin: Pin): Level {
  if (pin.pwm !== undefined) return pin.pwm.duty > 0 ? 1 : 0;
  if (pin.setup.mode === 'out') return pin.latch;
  if (pin.setup.mode === 'open_drain' && pin.latch === 0) return 0;
  return pin.driven ?? (pin.setup.pull === 'up' ? 1 : 0);
}
