import {
  type NuggetSpec,
  type PortalCapability,
  type PortalSpec,
  type PortalValue,
  toNuggetError,
} from '@nugget/contract';
import type { SendEvent } from '../phases/types.ts';
import type { Clock } from '../ports/clock.ts';
import { narration } from '../words/index.ts';
import type { PortalParams } from './portalService.ts';

/** Tells the log what goes through a portal: the first of it, and no more than one a second. */
export interface PortalLog {
  told(capability: PortalCapability | undefined, params: PortalParams): void;
  asked(capability: PortalCapability | undefined, value: PortalValue): void;
  happened(capability: PortalCapability | undefined, value: PortalValue): void;
  /** What the board's program does not know; told once. */
  missing(capabilities: readonly string[]): void;
  /** Something that was to be told could not be. */
  failed(thrown: unknown): void;
}

export interface PortalLogParts {
  readonly spec: NuggetSpec;
  readonly send: SendEvent;
  /** Makes each event once. */
  readonly key: string;
  readonly clock: Pick<Clock, 'monotonic'>;
}

/** A page may ask every second, for weeks. */
const MOST_EVENTS = 100;
const APART_MS = 1_000;

export function createPortalLog({ spec, send, key, clock }: PortalLogParts): PortalLog {
  const words = narration(spec.language);
  let count = 0;
  let last = Number.NEGATIVE_INFINITY;
  let hasTold = false;

  const tell = (from: string, to: string, content: string): void => {
    const now = clock.monotonic();
    if (count >= MOST_EVENTS || now - last < APART_MS) return;
    last = now;
    count += 1;
    // The log keeps the order; a log that fails rejects the next awaited event as well.
    send(`${key}:portal:${count}`, { type: 'agent_message', from, to, content }).catch(() => undefined);
  };
  const boardOf = (capability: PortalCapability | undefined): string =>
    spec.portals.find((portal) => has(portal, capability))?.name ?? words.board.board;

  return {
    told: (capability, params) =>
      tell(
        words.narrator,
        boardOf(capability),
        [nameOf(capability), paramsText(params)].filter(Boolean).join(': '),
      ),
    asked: (capability, value) =>
      tell(boardOf(capability), words.narrator, `${nameOf(capability)}: ${value}`),
    happened: (capability, value) =>
      tell(
        boardOf(capability),
        words.narrator,
        value === true ? nameOf(capability) : `${nameOf(capability)}: ${value}`,
      ),
    missing(capabilities) {
      if (hasTold) return;
      hasTold = true;
      count += 1;
      const text = words.board.portalLacks(capabilities);
      const event = { type: 'narrator_message', from: words.narrator, text, mood: 'concerned' } as const;
      send(`${key}:portal:${count}`, event).catch(() => undefined);
    },
    failed: (thrown) => tell(words.board.board, words.narrator, toNuggetError(thrown).message),
  };
}

const has = ({ capabilities }: PortalSpec, wanted: PortalCapability | undefined): boolean =>
  capabilities.some(({ id }) => id === wanted?.id);

const nameOf = (capability: PortalCapability | undefined): string =>
  capability?.name || (capability?.id ?? '');

/** `state on, speed 3` */
const paramsText = (params: PortalParams): string =>
  Object.entries(params)
    .map(([name, value]) => `${name} ${value}`)
    .join(', ');
