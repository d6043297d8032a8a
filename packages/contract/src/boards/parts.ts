import { z } from 'zod';
import { closedObject } from '../closedObject.ts';

export const PartKind = z.enum([
  'led',
  'rgb_led',
  'button',
  'light_sensor',
  'moisture_sensor',
  'temperature_sensor',
  'buzzer',
  'display',
  'servo',
]);
export type PartKind = z.infer<typeof PartKind>;

/** Something that hangs on a board's pins. */
export const Part = closedObject({
  /** Unique on its board: `led`, `button`, `moisture`. */
  id: z.string(),
  kind: PartKind,
  /** For people. */
  label: z.string(),
  /**
   * Pin by role, as MicroPython's `machine.Pin` takes it: a GPIO number, or a name such as `P0`. Roles: `out` (led, buzzer,
   * servo), `in` (button, sensors), `data` (rgb_led, temperature_sensor), `scl` and `sda` (display).
   */
  pins: z.record(z.string(), z.union([z.int().min(0), z.string()])),
  /** A CSS colour, for what has one. */
  color: z.string().optional(),
  /** An LED that is lit, or a button that is pressed, while its pin is low. */
  active_low: z.boolean().optional(),
  /** How many lights a strip has; 1 where it is left out. */
  count: z.int().min(1).max(64).optional(),
});
export type Part = z.infer<typeof Part>;

const percent = z.number().min(0).max(100);
const channel = z.int().min(0).max(255);

/** How a part is at this moment. */
export const PartState = z.discriminatedUnion('kind', [
  /** `brightness`: 0 dark, 1 full; between the two where it is dimmed by PWM. */
  closedObject({ kind: z.literal('led'), brightness: z.number().min(0).max(1) }),
  closedObject({ kind: z.literal('rgb_led'), colors: z.array(z.tuple([channel, channel, channel])) }),
  closedObject({ kind: z.literal('button'), pressed: z.boolean() }),
  /** 0 is dark, 100 is bright sun. */
  closedObject({ kind: z.literal('light_sensor'), percent }),
  /** 0 is dry, 100 is wet. */
  closedObject({ kind: z.literal('moisture_sensor'), percent }),
  closedObject({
    kind: z.literal('temperature_sensor'),
    celsius: z.number().min(-40).max(80),
    humidity: percent,
  }),
  /** Hertz; 0 is silence. */
  closedObject({ kind: z.literal('buzzer'), frequency: z.number().min(0) }),
  /** One bit a pixel, rows from the top, most significant bit left, each row filled up to whole bytes; base64. */
  closedObject({
    kind: z.literal('display'),
    width: z.int().min(1),
    height: z.int().min(1),
    pixels: z.string(),
  }),
  /** Degrees. */
  closedObject({ kind: z.literal('servo'), angle: z.number().min(0).max(180) }),
]);
export type PartState = z.infer<typeof PartState>;

/** States by part id. */
export type PartStates = Readonly<Record<string, PartState>>;
