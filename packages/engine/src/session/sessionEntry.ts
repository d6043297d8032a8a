import type { Deployed } from '../deploy/deployTarget.ts';
import type { SessionMeter } from '../execute/sessionMeter.ts';
import type { OpenPortal } from '../portals/portalService.ts';
import type { Clock } from '../ports/clock.ts';
import type { SessionFolder, SessionRecord } from '../ports/journal.ts';
import { orderOf } from './buildOrder.ts';
import { type CleanupStack, createCleanupStack } from './cleanupStack.ts';
import { type EventLog, openEventLog } from './eventLog.ts';
import { createSessionContext, type SessionContext } from './sessionContext.ts';
import { openSessionMemory, type SessionMemory } from './sessionMemory.ts';
import type { TextGate } from './textGate.ts';

/** A session that this process holds: its folder is claimed, its log is open. */
export interface SessionEntry {
  readonly id: string;
  readonly folder: SessionFolder;
  readonly log: EventLog;
  /** What is recorded beside the events; the side that people's answers arrive at. */
  readonly memory: SessionMemory;
  /** For the end of the session in this process. */
  readonly cleanup: CleanupStack;
  /** For what one build keeps running, like a preview: it ends with the session, or when the next build begins. */
  readonly buildCleanup: CleanupStack;
  /** Both belong to one build and are new for the next one (`renew`). */
  controller: AbortController;
  /** What the last build or launch keeps on show. */
  served: Deployed | undefined;
  /** The board that runs the nugget, with its line. */
  onBoard: Deployed | undefined;
  /** To the board; see portals/portalOf.ts. */
  portal: OpenPortal | undefined;
  /** Counts the model calls of the build that runs; undefined while none does. */
  meter: SessionMeter | undefined;
  context: SessionContext;
  /** As last written by `checkpoint`. */
  record: SessionRecord;
}

/** The epoch counts the recoveries and further builds that the log tells of, and the one that is about to begin. */
export function contextOf(
  entry: Pick<SessionEntry, 'id' | 'log' | 'memory' | 'controller' | 'record'>,
): SessionContext {
  const { id, log, memory, controller, record } = entry;
  const { recoveries, build, seq } = log.view;
  const epoch = recoveries + build + (seq > 0 ? 1 : 0);
  const { number } = orderOf(record);
  return createSessionContext({
    sessionId: id,
    memory,
    log,
    signal: controller.signal,
    epoch,
    build: number,
  });
}

/** Claims a stored session for this process and reads what there is of it. SESSION_BUSY. */
export async function openEntry(
  folder: SessionFolder,
  { clock, gate }: { readonly clock: Clock; readonly gate: TextGate },
): Promise<SessionEntry> {
  const { id } = folder;
  const claim = await folder.claim();
  const cleanup = createCleanupStack({ clock });
  cleanup.add('claim', () => claim.release());
  try {
    const log = await openEventLog({ lines: folder.events, clock, gate });
    cleanup.add('events', () => folder.events.close());
    const memory = await openSessionMemory(folder.journal);
    cleanup.add('journal', () => folder.journal.close());
    const buildCleanup = createCleanupStack({ clock });
    cleanup.add('build', async () => void (await buildCleanup.run()));
    const controller = new AbortController();
    const record = await folder.readRecord();
    const context = contextOf({ id, log, memory, controller, record });
    return {
      id,
      folder,
      log,
      memory,
      cleanup,
      buildCleanup,
      controller,
      served: undefined,
      onBoard: undefined,
      portal: undefined,
      meter: undefined,
      context,
      record,
    };
  } catch (cause) {
    await cleanup.run();
    throw cause;
  }
}

/**
 * Makes a session that was built in this process ready for another build: ends what the last one kept running, and gives
 * it a controller of its own; the context follows when the record is written. The log stays, with everyone who listens to it.
 */
export async function renewEntry(entry: SessionEntry): Promise<void> {
  // At once: a stop that comes from now on is for the next build.
  entry.controller = new AbortController();
  await entry.buildCleanup.run();
  entry.portal = undefined;
  entry.log.mend();
}
