import type { Device, Part, PartState, PartStates } from '@nugget/contract';
import { startState } from './startState.ts';

/** `low` and `high` as the program reads or writes the pin; `analog` for what is in between or a signal. */
export type PinLevel = 'low' | 'high' | 'analog' | 'unknown';

export interface PinRow {
  readonly pin: string;
  readonly label: string;
  readonly level: PinLevel;
}

/** What is at each pin of a device. Levels are known of a virtual board only: pass no states for a real one. */
export function pinRows(
  { pins, parts }: Pick<Device, 'pins' | 'parts'>,
  states: PartStates | undefined,
): readonly PinRow[] {
  return pins.map(({ pin, label }) => {
    const part = parts.find((each) => Object.values(each.pins).includes(pin));
    const isKnown = states !== undefined && part !== undefined;
    return {
      pin: String(pin),
      label,
      level: isKnown ? levelOf(part, states[part.id] ?? startState(part)) : 'unknown',
    };
  });
}

function levelOf(part: Part, state: PartState): PinLevel {
  const driven = (isOn: boolean): PinLevel => (isOn === (part.active_low === true) ? 'low' : 'high');
  switch (state.kind) {
    case 'led':
      return state.brightness > 0 && state.brightness < 0.99 ? 'analog' : driven(state.brightness > 0);
    case 'button':
      return driven(state.pressed);
    case 'buzzer':
      return state.frequency > 0 ? 'analog' : 'low';
    case 'light_sensor':
    case 'moisture_sensor':
    case 'temperature_sensor':
    case 'rgb_led':
    case 'display':
    case 'servo':
      return 'analog';
  }
}
