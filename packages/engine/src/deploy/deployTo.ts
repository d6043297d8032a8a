import { type ErrorCode, type NuggetSpec, toNuggetError } from '@nugget/contract';
import type { EngineTools, SendEvent } from '../phases/types.ts';
import type { CleanupStack } from '../session/cleanupStack.ts';
import type { Deployed, DeployTarget } from './deployTarget.ts';

export type DeployOutcome =
  | { readonly outcome: 'deployed'; readonly url: string | undefined }
  | { readonly outcome: 'failed'; readonly code: ErrorCode; readonly message: string };

export interface DeployParts {
  readonly sessionId: string;
  readonly signal: AbortSignal;
  readonly spec: NuggetSpec;
  readonly tools: Pick<EngineTools, 'deployTargets'>;
  /** Absolute. */
  readonly workspace: string;
  /** Makes the events of this deployment once. */
  readonly key: string;
  readonly send: SendEvent;
  /** Ends what the targets keep running. */
  readonly cleanup: CleanupStack;
  /** Told of what is up now. */
  readonly serve: (deployed: Deployed) => void;
}

/** Puts the nugget where its spec says, each target in order, and tells the log. */
export async function deployTo(parts: DeployParts): Promise<DeployOutcome> {
  const wanted = parts.spec.deployment.target;
  const targets = parts.tools.deployTargets.filter((target) => target.serves.includes(wanted));
  if (targets.length === 0) {
    const message = `This version of Nugget cannot deploy to ${wanted}; choose preview or web. The files are in ${parts.workspace}`;
    return { outcome: 'failed', code: 'DEPLOY_TARGET_MISSING', message };
  }
  let url: string | undefined;
  for (const target of targets) {
    const result = await deployAt(parts, target);
    if (result.outcome === 'failed') return result;
    url ??= result.url;
  }
  return { outcome: 'deployed', url };
}

async function deployAt(parts: DeployParts, target: DeployTarget): Promise<DeployOutcome> {
  const { sessionId, signal, send, spec, workspace: folder, cleanup, serve } = parts;
  signal.throwIfAborted();
  const key = `${parts.key}:${target.id}`;
  await send(key, { type: 'deploy_started', target: target.id });
  let steps = 0;
  const onProgress = ({ step, percent }: { step: string; percent: number }): void => {
    steps += 1;
    const progress = Math.min(100, Math.max(0, percent));
    // The log keeps the order; a log that fails rejects the next awaited event as well.
    send(`${key}:progress:${steps}`, { type: 'deploy_progress', step, progress }).catch(() => undefined);
  };
  try {
    const deployed = await target.deploy({ sessionId, spec, folder, onProgress, signal });
    cleanup.add(`deploy ${target.id}`, () => deployed.close());
    serve(deployed);
    const address = deployed.url === undefined ? {} : { url: deployed.url };
    await send(`${key}:complete`, { type: 'deploy_complete', target: target.id, ...address });
    return { outcome: 'deployed', url: deployed.url };
  } catch (thrown) {
    signal.throwIfAborted();
    const error = toNuggetError(thrown);
    const code = error.code === 'INTERNAL' ? 'DEPLOY_FAILED' : error.code;
    return { outcome: 'failed', code, message: `${target.id}: ${error.message}` };
  }
}
