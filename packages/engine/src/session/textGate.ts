import { LIMITS, type SessionEvent } from '@nugget/contract';

/** Escape sequences of terminals (ECMA-48: CSI, OSC, and two-character ones); agents' output may carry them. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are exactly what is looked for.
const ESCAPES = /\u001b(?:\[[0-?]*[ -/]*[@-~]|\][^\u0007\u001b]*(?:\u0007|\u001b\\)?|[@-Z\\-_])/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: see above. Line feed and tab stay.
const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g;
/** Shapes of credentials that must not be seen even when they are not ours: Anthropic's and the gateway's keys. */
const KEY_SHAPES = /\b(?:sk-ant-|nugget-key-)[A-Za-z0-9_-]{8,}/g;
const HIDDEN = '[hidden]';

/** As a function: asked for each event, so that a key that is saved is hidden from then on. */
export type Secrets = readonly string[] | (() => readonly string[]);

export type TextGate = <T extends SessionEvent>(event: T) => T;

/**
 * The one gate for all text that a person reads: every event passes it before it is stored. It hides secrets, takes out
 * what could steer a terminal, and bounds the length. Names keep their emoji and direction marks.
 */
export function createTextGate({ secrets }: { readonly secrets: Secrets }): TextGate {
  const known = (): readonly string[] =>
    (typeof secrets === 'function' ? secrets() : secrets).filter((secret) => secret.length >= 8);
  const clean = (text: string): string => {
    let out = text.replace(ESCAPES, '').replaceAll('\r\n', '\n').replace(CONTROLS, '');
    for (const secret of known()) out = out.replaceAll(secret, HIDDEN);
    out = out.replace(KEY_SHAPES, HIDDEN);
    return out.length > LIMITS.eventText ? `${out.slice(0, LIMITS.eventText).toWellFormed()}…` : out;
  };
  return (event) => mapText(event, clean);
}

/** Applies a function to every text inside a JSON value, keys of answers and files included; the shape does not change. */
function mapText<T>(value: T, change: (text: string) => string): T {
  const map = (part: unknown): unknown => {
    if (typeof part === 'string') return change(part);
    if (Array.isArray(part)) return part.map(map);
    if (typeof part === 'object' && part !== null) {
      return Object.fromEntries(Object.entries(part).map(([key, inner]) => [change(key), map(inner)]));
    }
    return part;
  };
  // The shape is kept by construction; only the texts differ.
  return map(value) as T;
}
