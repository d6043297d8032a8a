import { z } from 'zod';
import { Board } from '../boards/board.ts';
import { closedObject } from '../closedObject.ts';
import { Device } from '../devices/device.ts';
import { LIMITS } from '../limits.ts';
import { filledText } from '../text.ts';
import { route } from './route.ts';

/** What a caller names who wants the virtual board of a session, whatever it is called. */
export const VIRTUAL_BOARD = 'virtual';

/** A board, and what stands in its way where something does: one of ERRORS, and what to do in the language of the settings. */
export const DetectedBoard = Board.extend({ code: z.string().optional(), advice: z.string().optional() });
export type DetectedBoard = z.infer<typeof DetectedBoard>;

/** `detected`, `port` and `board_type` are of the real board that is most likely one; the virtual one comes last. */
export const Detection = z.object({
  detected: z.boolean(),
  port: z.string().optional(),
  board_type: z.string().optional(),
  boards: z.array(DetectedBoard),
});
export type Detection = z.infer<typeof Detection>;

const DeviceShown = Device.omit({ libraries: true });
const ofSession = closedObject({ session: filledText(LIMITS.name).optional() });

export const BOARD_ROUTES = {
  lookForBoards: route({
    method: 'GET',
    path: '/hardware/detect',
    summary:
      'The boards of this computer, by their ids alone: nothing that runs on one is disturbed. The virtual board is that of the session, where one is named.',
    access: 'login',
    query: ofSession,
    reply: Detection,
  }),
  detectBoards: route({
    method: 'POST',
    path: '/hardware/detect',
    summary:
      'The same, and asks each board that may be one who it is; a program that runs there is interrupted.',
    access: 'login',
    query: ofSession,
    reply: Detection,
  }),
  flashBoard: route({
    method: 'POST',
    path: '/hardware/flash/:id',
    summary:
      'Puts the files of a session’s nugget on a board, without a build: on the one it was on before, the only one there is, or the virtual one. Two at once on one port give 409.',
    access: 'login',
    params: closedObject({ id: filledText(LIMITS.name) }),
    body: closedObject({
      /** A port of the list, or `virtual`. */
      port: filledText(LIMITS.description).optional(),
    }).nullish(),
    reply: z.object({ success: z.boolean(), message: z.string(), port: z.string().optional() }),
  }),
  listDevices: route({
    method: 'GET',
    path: '/hardware/devices',
    summary: 'The devices that nuggets are made for: boards with their parts and pins.',
    access: 'login',
    reply: z.array(DeviceShown),
  }),
} as const;
