import { type BoardView, type ErrorCode, type NuggetSpec, toNuggetError } from '@nugget/contract';
import type { EngineTools, SendEvent } from '../phases/types.ts';
import type { OpenPortal } from '../portals/portalService.ts';
import type { CleanupStack } from '../session/cleanupStack.ts';
import { deployOrder } from './deployOrder.ts';
import { type Asking, deployTalk } from './deployTalk.ts';
import type { Deployed, DeployTarget } from './deployTarget.ts';

export type DeployOutcome =
  | { readonly outcome: 'deployed'; readonly url: string | undefined; readonly board: BoardView | undefined }
  | { readonly outcome: 'failed'; readonly code: ErrorCode; readonly message: string };

export interface DeployParts {
  readonly sessionId: string;
  readonly signal: AbortSignal;
  readonly spec: NuggetSpec;
  readonly tools: Pick<EngineTools, 'deployTargets' | 'clock'>;
  /** Where to; where the spec says, if it is left out. */
  readonly targets?: readonly DeployTarget[];
  /** Absolute. */
  readonly workspace: string;
  /** Makes the events of this deployment once. */
  readonly key: string;
  readonly send: SendEvent;
  /** Undefined when a person has just asked for it, so that nothing is left to ask. */
  readonly asking: Asking | undefined;
  readonly port?: string | undefined;
  readonly lastPort?: string | undefined;
  readonly portal?: OpenPortal | undefined;
  /** Ends what the targets keep running. */
  readonly cleanup: CleanupStack;
  /** Told of what is up now. */
  readonly serve: (deployed: Deployed) => void;
}

/**
 * Puts the nugget where its spec says, each target in order, and tells the log. One that fails does not keep the others
 * from being shown, but the deployment has failed then.
 */
export async function deployTo(parts: DeployParts): Promise<DeployOutcome> {
  const wanted = parts.spec.deployment.target;
  const targets = parts.targets ?? parts.tools.deployTargets.filter(({ serves }) => serves.includes(wanted));
  if (targets.length === 0) {
    const message = `This version of Nugget cannot deploy to ${wanted}; choose preview or web. The files are in ${parts.workspace}`;
    return { outcome: 'failed', code: 'DEPLOY_TARGET_MISSING', message };
  }
  const results: DeployOutcome[] = [];
  for (const target of inOrder(targets, parts.spec)) results.push(await deployAt(parts, target));
  const failure = results.find(({ outcome }) => outcome === 'failed');
  if (failure !== undefined) return failure;
  const up = results.filter((result) => result.outcome === 'deployed');
  return {
    outcome: 'deployed',
    url: up.find(({ url }) => url !== undefined)?.url,
    board: up.find(({ board }) => board !== undefined)?.board,
  };
}

/** Targets that cannot all be put to work in any order are tried in the order of the list: each says what it lacks. */
const inOrder = (targets: readonly DeployTarget[], spec: NuggetSpec): readonly DeployTarget[] =>
  targets.length > 1 ? deployOrder(targets, spec) : targets;

async function deployAt(parts: DeployParts, target: DeployTarget): Promise<DeployOutcome> {
  const { sessionId, signal, send, spec, workspace: folder, port, lastPort, portal, asking } = parts;
  const { cleanup, serve } = parts;
  signal.throwIfAborted();
  const key = `${parts.key}:${target.id}`;
  await send(key, { type: 'deploy_started', target: target.id });
  const talk = deployTalk({ key, spec, send, clock: parts.tools.clock, asking });
  const onProgress = progressOf(parts, key);
  try {
    const where = { port, lastPort, portal };
    const deployed = await target.deploy({ sessionId, spec, folder, ...where, talk, onProgress, signal });
    cleanup.add(`deploy ${target.id}`, () => deployed.close());
    serve(deployed);
    const { url, board } = deployed;
    if (deployed.isLeft !== true) {
      const address = url === undefined ? {} : { url };
      await send(`${key}:complete`, { type: 'deploy_complete', target: target.id, ...address });
    }
    return { outcome: 'deployed', url, board };
  } catch (thrown) {
    signal.throwIfAborted();
    const error = toNuggetError(thrown);
    const code = error.code === 'INTERNAL' ? 'DEPLOY_FAILED' : error.code;
    return { outcome: 'failed', code, message: `${target.id}: ${error.message}` };
  }
}

function progressOf({ send }: DeployParts, key: string) {
  let steps = 0;
  return ({ step, percent }: { step: string; percent: number }): void => {
    steps += 1;
    const progress = Math.min(100, Math.max(0, percent));
    // The log keeps the order; a log that fails rejects the next awaited event as well.
    send(`${key}:progress:${steps}`, { type: 'deploy_progress', step, progress }).catch(() => undefined);
  };
}
