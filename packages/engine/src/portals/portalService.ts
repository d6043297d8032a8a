import {
  type LineState,
  NuggetError,
  type NuggetSpec,
  type PortalCapability,
  type PortalNews,
  type PortalSpec,
  type PortalValue,
  type SerialLine,
} from '@nugget/contract';
import type { Clock } from '../ports/clock.ts';
import { createRate } from '../rate.ts';
import { createAnswers } from './portalAnswers.ts';
import { createAudience } from './portalAudience.ts';
import type { BoardLine, PortalKind, PortalWire } from './portalKind.ts';
import type { PortalLog } from './portalLog.ts';
import { type Reaction, reactionsOf } from './reactions.ts';

/** A board that says everything at once does not make everything happen at once. */
const REACTIONS_A_SECOND = 20;

/** What whoever looks through a portal is told. */
export type PortalMessage =
  | { readonly type: 'state'; readonly connected: boolean }
  | { readonly type: 'when'; readonly name: string; readonly value: PortalValue };

export type PortalParams = Readonly<Record<string, PortalValue>>;

/** The portals of one nugget, for its page and for its board. They outlive a board that is unplugged or flashed again. */
export interface OpenPortal {
  /** Whether a program on a board answers: it has said hello, and its line is open. */
  readonly connected: boolean;
  /** REQUEST_INVALID for what is no action of the portal, BOARD_NOT_FOUND while no board is connected. */
  tell(capability: string, params: PortalParams): Promise<void>;
  /** REQUEST_INVALID for what is no query of the portal, BOARD_NOT_FOUND, BOARD_SILENT after 5 s without an answer. */
  ask(capability: string, signal: AbortSignal): Promise<PortalValue>;
  /** Tells the state now and each change, and every event of the board, until the returned function is called. */
  subscribe(listener: (message: PortalMessage) => void): () => void;
  /** Joins the portal to a board's line; a line before it is let go. */
  attach(line: BoardLine): AttachedLine;
}

/** A board's line, as the portal follows it. */
export interface AttachedLine {
  lines(lines: readonly SerialLine[]): void;
  state(state: LineState): void;
  close(): void;
}

export interface PortalParts {
  readonly spec: NuggetSpec;
  readonly kinds: readonly PortalKind[];
  readonly clock: Clock;
  readonly log: PortalLog;
}

/** The portals of a spec that can be opened here; undefined where it has none. */
export function openPortal(parts: PortalParts): OpenPortal | undefined {
  const { spec, kinds } = parts;
  const opened = spec.portals.flatMap((portal) => {
    const kind = kinds.find((each) => each.opens(portal, spec));
    return kind === undefined ? [] : [{ portal, kind }];
  });
  const [first] = opened;
  if (first === undefined) return undefined;
  // One board has one line; all portals of a nugget share it.
  return createPortal(
    parts,
    first.kind,
    opened.map(({ portal }) => portal),
  );
}

function createPortal(
  { clock, log }: PortalParts,
  kind: PortalKind,
  portals: readonly PortalSpec[],
): OpenPortal {
  const capabilities = new Map(
    portals.flatMap((portal) => portal.capabilities.map((each) => [each.id, each] as const)),
  );
  const reactions = portals.flatMap(reactionsOf);
  const answers = createAnswers(clock);
  const audience = createAudience(answers.giveUp);
  const mayReact = createRate(REACTIONS_A_SECOND, clock);
  let wire: PortalWire | undefined;

  const wireTo = (capability: string, wanted: PortalCapability['kind']): PortalWire => {
    if (capabilities.get(capability)?.kind !== wanted) throw unknown(capability, wanted);
    if (wire === undefined || !audience.connected) throw notThere();
    return wire;
  };
  const tell = async (capability: string, params: PortalParams): Promise<void> => {
    await wireTo(capability, 'action').order({ tell: capability, params: { ...params } });
    log.told(capabilities.get(capability), params);
  };
  const onWhen = (name: string, value: PortalValue): void => {
    audience.publish({ type: 'when', name, value });
    if (capabilities.get(name)?.kind !== 'event' || value === false || !mayReact()) return;
    log.happened(capabilities.get(name), value);
    for (const { capability, params } of tellsOn(reactions, name)) tell(capability, params).catch(log.failed);
  };
  const onNews = (news: PortalNews): void => {
    if ('answer' in news) answers.take(news.answer, news.value);
    else if ('when' in news) onWhen(news.when, news.value);
    else {
      const missing = [...capabilities.keys()].filter((id) => !news.hello.includes(id));
      if (missing.length > 0) log.missing(missing);
      audience.setConnected(true);
    }
  };

  return {
    get connected() {
      return audience.connected;
    },
    tell,
    async ask(capability, signal) {
      const to = wireTo(capability, 'query');
      const value = await answers.ask((id) => to.order({ ask: capability, id }), signal);
      log.asked(capabilities.get(capability), value);
      return value;
    },
    subscribe: audience.subscribe,
    attach(line) {
      const mine = kind.wire(line);
      wire = mine;
      audience.setConnected(false);
      return {
        lines(lines) {
          if (wire === mine) mine.read(lines).forEach(onNews);
        },
        state(state) {
          // A program that starts anew says hello anew.
          if (wire === mine && state !== 'open') audience.setConnected(false);
        },
        close() {
          if (wire !== mine) return;
          wire = undefined;
          audience.setConnected(false);
        },
      };
    },
  };
}

const tellsOn = (reactions: readonly Reaction[], name: string) =>
  reactions.filter(({ when }) => when === name).flatMap(({ tells }) => tells);

const unknown = (capability: string, kind: PortalCapability['kind']): NuggetError =>
  new NuggetError('REQUEST_INVALID', {
    message: `The portal has no ${kind} that is called ${JSON.stringify(capability)}`,
  });

const notThere = (): NuggetError =>
  new NuggetError('BOARD_NOT_FOUND', { message: 'No board is connected to the portal at this moment' });
