import {
  childWords,
  type NuggetError,
  type NuggetSpec,
  type SessionEvent,
  type StopReason,
  toNuggetError,
} from '@nugget/contract';
import { serveIn } from './after/launchNugget.ts';
import { createSessionMeter } from './execute/sessionMeter.ts';
import { runPhases } from './phases/runPhases.ts';
import type { EngineSettings, EngineTools, PhaseContext, SendEvent } from './phases/types.ts';
import { closedPortals, portalOf } from './portals/portalOf.ts';
import type { BuildOrder } from './ports/index.ts';
import { orderOf } from './session/buildOrder.ts';
import { stopReason } from './session/stop.ts';
import type { SessionEntry, SessionStore } from './sessionStore.ts';
import { narration } from './words/index.ts';

export type SessionOutcome =
  | { readonly outcome: 'succeeded'; readonly url: string | undefined }
  | { readonly outcome: 'failed' }
  | { readonly outcome: 'stopped'; readonly reason: StopReason };

export interface BuildParts {
  readonly entry: SessionEntry;
  readonly spec: NuggetSpec;
  readonly store: SessionStore;
  readonly tools: EngineTools;
  readonly settings: EngineSettings;
}

/**
 * One session from its first to its last event. Rejects only when the log itself cannot be written any more: then there
 * is nowhere to say why it ended, and the caller says it.
 */
export async function buildSession(parts: BuildParts): Promise<SessionOutcome> {
  const { entry } = parts;
  try {
    await announce(parts);
    const phase = await openPhase(parts);
    return await conclude(parts, await runPhases(phase));
  } catch (thrown) {
    const { signal } = entry.controller;
    // A build that did not come to its end leaves nothing running, and says so only when that is true.
    await entry.buildCleanup.run();
    // What the session was ended for explains whatever else was thrown on the way out.
    const cause: unknown = signal.aborted ? signal.reason : thrown;
    const error = toNuggetError(cause);
    const reason = stopReason(cause);
    return reason === undefined ? abandon(parts, error) : stopped(parts, reason, error.message);
  } finally {
    entry.meter = undefined;
  }
}

const sender =
  ({ entry, store }: BuildParts): SendEvent =>
  (key, event) =>
    store.append(entry.id, key, event);

async function announce(parts: BuildParts): Promise<void> {
  const { entry, spec, tools } = parts;
  const send = sender(parts);
  const { epoch } = entry.context;
  const words = narration(spec.language);
  const say = (key: string, text: string, mood: 'excited' | 'encouraging') =>
    send(key, { type: 'narrator_message', from: words.narrator, text, mood });
  const { crew } = tools.gateway;
  // Without an end in the log nobody chose to stop.
  const again = entry.log.view.outcome === 'running' ? words.recovered : words.goesOn;
  // A session may go on with another crew than it began with; the log must not say that a rehearsal is an AI.
  if (entry.log.view.crew !== crew) {
    const { goal } = spec.nugget;
    await send(`started:${epoch}`, { type: 'session_started', session_id: entry.id, crew, goal });
  }
  const order = orderOf(entry.record);
  if (entry.log.view.build < order.number) {
    await send(`build:${order.number}`, beginning(order, spec));
    await say(
      `build:${order.number}:said`,
      order.purpose === 'fix' ? words.fixing : words.rebuild,
      'excited',
    );
  } else if (epoch > 0) {
    await send(`recovered:${epoch}`, { type: 'session_recovered' });
    await say(`recovered:${epoch}:said`, again, 'encouraging');
  }
  if (crew === 'rehearsal') await say('started:rehearsal', words.rehearsal, 'encouraging');
  const closed = closedPortals(spec, tools.portalKinds).map(({ name }) => name);
  if (closed.length > 0) await say('started:portals', words.portals(closed), 'encouraging');
}

function beginning(order: BuildOrder, { nugget }: NuggetSpec): SessionEvent {
  switch (order.purpose) {
    case 'build':
      return { type: 'rebuild_started', goal: nugget.goal, build: order.number };
    case 'fix':
      return { type: 'fix_requested', report: order.report, build: order.number };
  }
}

async function openPhase(parts: BuildParts): Promise<PhaseContext> {
  const { entry, spec, tools, settings } = parts;
  const { folder, context: ctx, buildCleanup: cleanup, controller, log } = entry;
  const send = sender(parts);
  const view = () => log.view;
  const git = await tools.openGit(folder.path);
  cleanup.add('git', () => git.close());
  const { workspace } = await git.open();
  await send('workspace', { type: 'workspace_created', nugget_dir: workspace });
  if (git.history === 'none') {
    const message = narration(spec.language).noHistory;
    await send('no-history', { type: 'error', message, recoverable: true, code: 'GIT_MISSING' });
  }
  const meter = createSessionMeter({ spec, send, view, settings, keys: `usage:${ctx.epoch}`, controller });
  entry.meter = meter;
  const giveUp = (cause: unknown): void => controller.abort(cause);
  const told = { send, view, clean: log.clean };
  const work = { git, folder: folder.path, workspace, meter, cleanup, giveUp, serve: serveIn(entry) };
  const portal = portalOf(entry, { spec, tools, send, key: `portals:${ctx.epoch}` });
  return { ctx, order: orderOf(entry.record), spec, tools, settings, portal, ...told, ...work };
}

async function conclude(
  parts: BuildParts,
  result: Awaited<ReturnType<typeof runPhases>>,
): Promise<SessionOutcome> {
  const { entry, store } = parts;
  const { summary, outcome } = result;
  const { epoch } = entry.context;
  await sender(parts)(`complete:${epoch}`, { type: 'session_complete', summary, outcome });
  await store.checkpoint(entry.id, { status: outcome });
  return outcome === 'succeeded' ? { outcome, url: result.url } : { outcome };
}

/** A phase could not go on: the planner's model failed, git broke, or something that should not happen did. */
async function abandon(parts: BuildParts, error: NuggetError): Promise<SessionOutcome> {
  const { entry, store, spec } = parts;
  const send = sender(parts);
  const { epoch } = entry.context;
  await send(`failed:${epoch}`, {
    type: 'error',
    message: error.message,
    recoverable: false,
    code: error.code,
  });
  const summary = childWords(error.code, spec.language);
  await send(`complete:${epoch}`, { type: 'session_complete', summary, outcome: 'failed' });
  await store.checkpoint(entry.id, { status: 'failed' });
  return { outcome: 'failed' };
}

async function stopped(parts: BuildParts, reason: StopReason, why: string): Promise<SessionOutcome> {
  const { entry, store } = parts;
  const send = sender(parts);
  const { epoch } = entry.context;
  if (reason === 'budget') {
    await send(`budget:${epoch}`, { type: 'error', message: why, recoverable: false, code: 'BUDGET_SPENT' });
  }
  await send(`stopped:${epoch}`, { type: 'session_stopped', reason });
  // A session that ends with its process is still running as far as the next start is concerned.
  if (reason !== 'shutdown') await store.checkpoint(entry.id, { status: 'stopped' });
  return { outcome: 'stopped', reason };
}
