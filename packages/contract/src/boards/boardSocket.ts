import { z } from 'zod';
import { closedObject } from '../closedObject.ts';
import { Board } from './board.ts';
import { Part, PartState } from './parts.ts';

/** WebSocket: `/ws/board?port=…`: a board's serial line, and its parts where it is a virtual one. */
export const BOARD_SOCKET_PATH = '/ws/board';

/** A line that the board has printed; `at` is when it came, ISO 8601, UTC. */
export const SerialLine = closedObject({ line: z.string(), at: z.string() });
export type SerialLine = z.infer<typeof SerialLine>;

/**
 * `open`: lines come. `busy`: something is being put on the board. `gone`: nobody answers at the port any more; it is
 * opened again when it is back.
 */
export const LineState = z.enum(['open', 'busy', 'gone']);
export type LineState = z.infer<typeof LineState>;

/** What the server sends. The first message is `board`, the second `lines` with what came before. */
export const BoardMessage = z.discriminatedUnion('type', [
  closedObject({
    type: z.literal('board'),
    board: Board,
    /** The device plug-in that it is taken for. */
    device: z.string(),
    /** Drawn and touched only on a virtual board; on a real one they are what should hang at its pins. */
    parts: z.array(Part),
  }),
  /** Several at a time; `dropped` counts lines that came faster than anybody can read, before these. */
  closedObject({ type: z.literal('lines'), lines: z.array(SerialLine), dropped: z.int().min(0) }),
  /** Those that have changed. */
  closedObject({ type: z.literal('parts'), states: z.record(z.string(), PartState) }),
  closedObject({ type: z.literal('line_state'), state: LineState }),
  closedObject({ type: z.literal('problem'), code: z.string(), message: z.string() }),
]);
export type BoardMessage = z.infer<typeof BoardMessage>;

/** What a browser sends. */
export const BoardCommand = z.discriminatedUnion('type', [
  /** A line for the running program, or for the REPL; without its line end. */
  closedObject({ type: z.literal('send'), line: z.string().max(1_000) }),
  /** Changes what a virtual board's part shows to the program: a button pressed, a sensor's value. */
  closedObject({ type: z.literal('touch'), part: z.string(), state: PartState }),
  /** Ctrl-C. */
  closedObject({ type: z.literal('interrupt') }),
  /** Starts the board's program from its beginning. */
  closedObject({ type: z.literal('reset') }),
]);
export type BoardCommand = z.infer<typeof BoardCommand>;
