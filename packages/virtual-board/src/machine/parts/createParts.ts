import type { Device, PartKind, PartState, PartStates } from '@nugget/contract';
import { pinRulesOf } from '../pins/pinRules.ts';
import { createPins } from '../pins/pins.ts';
import { attachDisplay } from './display.ts';
import { attachButton, attachLight, attachMoisture, attachTemperature } from './inputs.ts';
import { attachBuzzer, attachColors, attachLed, attachServo } from './outputs.ts';
import type { AttachedPart, AttachPart, I2cDevice, Parts, Wires } from './parts.ts';

const KINDS: Readonly<Record<PartKind, AttachPart>> = {
  led: attachLed,
  rgb_led: attachColors,
  button: attachButton,
  light_sensor: attachLight,
  moisture_sensor: attachMoisture,
  temperature_sensor: attachTemperature,
  buzzer: attachBuzzer,
  display: attachDisplay,
  servo: attachServo,
};

/** A device's parts, wired to pins that nobody has touched yet. */
export function createParts(device: Device): Parts {
  const { wires, sockets } = createWires(device);
  const parts = new Map<string, AttachedPart>();
  const last = new Map<string, string>();
  const listeners = new Set<(changed: PartStates) => void>();

  const tell = (id: string) => {
    const part = parts.get(id);
    // While it is being attached.
    if (part === undefined) return;
    const state = part.state();
    const now = JSON.stringify(state);
    if (last.get(id) === now) return;
    last.set(id, now);
    for (const listener of listeners) listener({ [id]: state });
  };

  for (const part of device.parts) {
    const attached = KINDS[part.kind](part, { ...sockets, changed: () => tell(part.id) });
    parts.set(part.id, attached);
    last.set(part.id, JSON.stringify(attached.state()));
  }

  return {
    wires,
    states: () => Object.fromEntries([...parts].map(([id, part]) => [id, part.state()])),
    touch: (id: string, state: PartState) => parts.get(id)?.touch?.(state) ?? false,
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function createWires(device: Device) {
  const pins = createPins(pinRulesOf(device.board_type));
  const i2c: I2cDevice[] = [];
  const dht = new Map<string, () => Uint8Array>();
  const colors = new Map<string, (bytes: Uint8Array) => void>();
  let matrix: (brightness: readonly number[]) => void = () => undefined;
  const wires: Wires = {
    pins,
    i2c,
    readDht: (pin) => dht.get(pin)?.(),
    sendColors: (pin, bytes) => colors.get(pin)?.(bytes),
    showMatrix: (brightness) => matrix(brightness),
  };
  const sockets = {
    pins,
    pulledUp: device.board_type === 'microbit',
    addI2c: (added: I2cDevice) => i2c.push(added),
    addDht: (pin: string, read: () => Uint8Array) => dht.set(pin, read),
    addColors: (pin: string, send: (bytes: Uint8Array) => void) => colors.set(pin, send),
    addMatrix: (show: (brightness: readonly number[]) => void) => {
      matrix = show;
    },
  };
  return { wires, sockets };
}
