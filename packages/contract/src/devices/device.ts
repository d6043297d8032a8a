import { z } from 'zod';
import { BoardType } from '../boards/board.ts';
import { Part } from '../boards/parts.ts';
import { closedObject } from '../closedObject.ts';

/** A file that goes onto the board beside the nugget's own. */
export const DeviceLibrary = closedObject({ path: z.string(), text: z.string() });
export type DeviceLibrary = z.infer<typeof DeviceLibrary>;

/**
 * A device plug-in: a board with what hangs on it. A folder here with a manifest, and one entry in DEVICES. Blocks, the
 * agents' briefing, the virtual board, the panel and the flash all follow from it.
 */
export const Device = closedObject({
  /** Also what a spec names as `hardware.target`. */
  id: z.string(),
  name: z.string(),
  /** One sentence for a child. */
  description: z.string(),
  board_type: BoardType,
  /** GPIO numbers or names that a program may use, for a picture of the board. */
  pins: z.array(closedObject({ pin: z.union([z.int().min(0), z.string()]), label: z.string() })),
  parts: z.array(Part),
  libraries: z.array(DeviceLibrary),
  /** What an agent must know to program it; English. */
  agent_context: z.string(),
  /** What a nugget can rely on when this device is there: `led`, `button`, `moisture`, … */
  provides: z.array(z.string()),
  /** What must be there before this device is put to work: names that other targets provide. */
  requires: z.array(z.string()),
  /** Lower is deployed first, where nothing requires another order. */
  deploy_order: z.int(),
});
export type Device = z.infer<typeof Device>;

/** Keeps a manifest's literal types; it is checked by a test. */
export const defineDevice = (device: Device): Device => device;
