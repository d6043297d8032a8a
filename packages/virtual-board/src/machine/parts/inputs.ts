import type { AttachPart } from './parts.ts';
import { pinOf } from './parts.ts';

export const attachButton: AttachPart = (part, { pins, pulledUp, changed }) => {
  const pin = pinOf(part, 'in');
  let pressed = false;
  const connect = () => {
    const closed = part.active_low === true ? 0 : 1;
    pins.drive(pin, pressed ? closed : pulledUp ? 1 : undefined);
  };
  connect();
  return {
    state: () => ({ kind: 'button', pressed }),
    touch: (state) => {
      if (state.kind !== 'button') return false;
      pressed = state.pressed;
      connect();
      changed();
      return true;
    },
  };
};

const attachPercent =
  (kind: 'light_sensor' | 'moisture_sensor', atFirst: number): AttachPart =>
  (part, { pins, changed }) => {
    const pin = pinOf(part, 'in');
    let percent = atFirst;
    pins.setAnalog(pin, percent / 100);
    return {
      state: () => ({ kind, percent }),
      touch: (state) => {
        if (state.kind !== kind) return false;
        percent = state.percent;
        pins.setAnalog(pin, percent / 100);
        changed();
        return true;
      },
    };
  };

export const attachLight = attachPercent('light_sensor', 60);
export const attachMoisture = attachPercent('moisture_sensor', 50);

export const attachTemperature: AttachPart = (part, { addDht, changed }) => {
  let celsius = 21;
  let humidity = 45;
  addDht(pinOf(part, 'data'), () => dht22Bytes(celsius, humidity));
  return {
    state: () => ({ kind: 'temperature_sensor', celsius, humidity }),
    touch: (state) => {
      if (state.kind !== 'temperature_sensor') return false;
      ({ celsius, humidity } = state);
      changed();
      return true;
    },
  };
};

/** Humidity and temperature in tenths, sign in the top bit, and a sum: the AM2302's data sheet, table 6. */
function dht22Bytes(celsius: number, humidity: number): Uint8Array {
  const damp = Math.round(humidity * 10);
  const warm = Math.round(Math.abs(celsius) * 10) | (celsius < 0 ? 0x8000 : 0);
  const bytes = [damp >> 8, damp & 255, warm >> 8, warm & 255];
  return Uint8Array.from([...bytes, bytes.reduce((sum, byte) => sum + byte, 0) & 255]);
}
