import { z } from 'zod';

/**
 * The serial portal's lines. A line of the serial port that begins with `@nugget ` and goes on with one JSON object is
 * for the portal; every other line is for people. Host to board: `tell`, `ask`. Board to host: `when`, `answer`, `hello`.
 *
 *     @nugget {"tell":"led","params":{"state":"on"}}
 *     @nugget {"ask":"moisture","id":7}
 *     @nugget {"answer":7,"value":28}
 *     @nugget {"when":"dry","value":true}
 *     @nugget {"hello":["led","dry","moisture"]}
 */
const PREFIX = '@nugget ';

const name = z.string().min(1).max(200);
const value = z.union([z.string().max(500), z.number(), z.boolean(), z.null()]);
export type PortalValue = z.infer<typeof value>;
export const PortalValue = value;

export const PortalOrder = z.union([
  z.object({ tell: name, params: z.record(z.string(), value).default({}) }),
  z.object({ ask: name, id: z.int().min(0) }),
]);
export type PortalOrder = z.infer<typeof PortalOrder>;

export const PortalNews = z.union([
  z.object({ when: name, value: value.default(true) }),
  z.object({ answer: z.int().min(0), value }),
  /** What the program on the board can do; said once when it starts. */
  z.object({ hello: z.array(name).max(50) }),
]);
export type PortalNews = z.infer<typeof PortalNews>;

/** One line, without its end. JSON holds no line break. */
export const writePortalLine = (message: PortalOrder | PortalNews): string =>
  `${PREFIX}${JSON.stringify(message)}`;

/** What a board says to the portal; undefined for a line for people, and for one that is damaged. */
export function readPortalLine(line: string): PortalNews | undefined {
  const at = line.indexOf(PREFIX);
  // What the program printed without a line end stands before it.
  if (at < 0) return undefined;
  const parsed = PortalNews.safeParse(jsonOf(line.slice(at + PREFIX.length)));
  return parsed.success ? parsed.data : undefined;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // JSON.parse has no other way to say no.
    return undefined;
  }
}
