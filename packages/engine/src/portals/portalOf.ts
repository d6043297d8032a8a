import type { NuggetSpec, PortalSpec } from '@nugget/contract';
import type { EngineTools, SendEvent } from '../phases/types.ts';
import type { SessionEntry } from '../session/sessionEntry.ts';
import type { PortalKind } from './portalKind.ts';
import { createPortalLog } from './portalLog.ts';
import { type OpenPortal, openPortal } from './portalService.ts';

export interface PortalOfParts {
  readonly spec: NuggetSpec;
  readonly tools: Pick<EngineTools, 'portalKinds' | 'clock'>;
  readonly send: SendEvent;
  /** Makes the portal's events once. */
  readonly key: string;
}

/** The session's portal: the same one for its page and for every board that it goes on, until the next build. */
export function portalOf(
  entry: SessionEntry,
  { spec, tools, send, key }: PortalOfParts,
): OpenPortal | undefined {
  const { clock, portalKinds: kinds } = tools;
  entry.portal ??= openPortal({ spec, kinds, clock, log: createPortalLog({ spec, send, key, clock }) });
  return entry.portal;
}

/** Those that nothing here opens. */
export const closedPortals = (spec: NuggetSpec, kinds: readonly PortalKind[]): readonly PortalSpec[] =>
  spec.portals.filter((portal) => !kinds.some((kind) => kind.opens(portal, spec)));
