import type { AttachPart } from './parts.ts';
import { pinOf } from './parts.ts';

const rounded = (value: number, steps: number) => Math.round(value * steps) / steps;

export const attachLed: AttachPart = (part, { pins, changed }) => {
  const pin = pinOf(part, 'out');
  pins.onPin(pin, changed);
  return {
    state: () => {
      const duty = pins.output(pin)?.duty;
      // A pin that is an input gives no current, whichever way the LED stands.
      if (duty === undefined) return { kind: 'led', brightness: 0 };
      return { kind: 'led', brightness: rounded(part.active_low === true ? 1 - duty : duty, 1000) };
    },
  };
};

export const attachBuzzer: AttachPart = (part, { pins, changed }) => {
  const pin = pinOf(part, 'out');
  pins.onPin(pin, changed);
  return {
    state: () => {
      const output = pins.output(pin);
      // A steady level makes no sound in a passive buzzer.
      const sounds = output !== undefined && output.duty > 0 && output.duty < 1;
      return { kind: 'buzzer', frequency: sounds ? rounded(output.frequency, 10) : 0 };
    },
  };
};

/** An SG90: a pulse of 0.5 to 2.5 ms about 50 times a second is 0 to 180 degrees. */
export const attachServo: AttachPart = (part, { pins, changed }) => {
  const pin = pinOf(part, 'out');
  let angle = 90;
  pins.onPin(pin, () => {
    const output = pins.output(pin);
    // Without pulses, or with some that it does not understand, it stays where it is.
    if (output === undefined || output.duty === 0 || output.frequency < 40 || output.frequency > 400) return;
    const pulse = (output.duty / output.frequency) * 1000;
    angle = rounded(Math.min(180, Math.max(0, ((pulse - 0.5) / 2) * 180)), 10);
    changed();
  });
  return { state: () => ({ kind: 'servo', angle }) };
};

/** WS2812: green, red, blue for each light; lights that get no new bytes keep their colour. */
export const attachColors: AttachPart = (part, { addColors, changed }) => {
  const colors = Array.from({ length: part.count ?? 1 }, (): [number, number, number] => [0, 0, 0]);
  addColors(pinOf(part, 'data'), (bytes) => {
    for (let light = 0; light < colors.length && light * 3 + 2 < bytes.length; light += 1) {
      const [green = 0, red = 0, blue = 0] = bytes.subarray(light * 3, light * 3 + 3);
      colors[light] = [red, green, blue];
    }
    changed();
  });
  return { state: () => ({ kind: 'rgb_led', colors: colors.map(([r, g, b]) => [r, g, b]) }) };
};
