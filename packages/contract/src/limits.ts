/** Every bound of the wire protocol, in one place. Lengths are UTF-16 code units, as zod and browsers count them. */
export const LIMITS = {
  goal: 2_000,
  description: 2_000,
  name: 200,
  prompt: 5_000,
  persona: 500,
  requirements: 50,
  agents: 20,
  humanGates: 10,
  skills: 50,
  rules: 50,
  portals: 20,
  skillSteps: 50,
  /** A list that the protocol leaves open still ends somewhere. */
  list: 100,
  /** A spec file larger than this is refused before it is parsed, in bytes. */
  specBytes: 2 * 1024 * 1024,
  /** A firmware for a board, in bytes: no chip of these boards has more flash (16 MiB). */
  firmwareBytes: 16 * 1024 * 1024,
  /** One event's free text, in code units; longer text is cut by the engine's one gate for people's text. */
  eventText: 20_000,
} as const;
