import { z } from 'zod';
import { closedObject } from '../closedObject.ts';

/** What a board is, as far as anybody can tell; `unknown` until it has answered. */
export const BoardType = z.enum(['esp32', 'microbit', 'pico', 'pyboard', 'unknown']);
export type BoardType = z.infer<typeof BoardType>;

/**
 * `ready`: MicroPython has answered. `possible`: its USB ids say that it may be a board; nobody has asked it yet.
 * `no_micropython`: something is there, but no MicroPython answers. `in_use`, `no_permission`: the system does not open
 * the port. `silent`: it was opened and did not answer at all.
 */
export const BoardState = z.enum([
  'ready',
  'possible',
  'no_micropython',
  'in_use',
  'no_permission',
  'silent',
]);
export type BoardState = z.infer<typeof BoardState>;

/** A board at a port of this computer. */
export const Board = closedObject({
  /** As the system calls it (`COM3`, `/dev/ttyUSB0`), or `vboard://…` for one that exists in software only. */
  port: z.string(),
  /** For people: `ESP32-S3`, `micro:bit`, `Virtual board`. */
  name: z.string(),
  board_type: BoardType,
  virtual: z.boolean(),
  state: BoardState,
  /** USB ids, four hexadecimal digits in lower case. */
  vendor_id: z.string().optional(),
  product_id: z.string().optional(),
  /** What MicroPython says of itself, such as `MicroPython v1.27.0 on …`. */
  firmware: z.string().optional(),
});
export type Board = z.infer<typeof Board>;

/** Ports of this kind are boards that exist in software. What follows is the board's name. */
export const VIRTUAL_PORT = 'vboard://';

export const isVirtualPort = (port: string): boolean => port.startsWith(VIRTUAL_PORT);

/** A line of a program that MicroPython refuses; `line` counts from 1, 0 where it is not known. */
export const CompileProblem = closedObject({
  path: z.string(),
  line: z.int().min(0),
  message: z.string(),
});
export type CompileProblem = z.infer<typeof CompileProblem>;
