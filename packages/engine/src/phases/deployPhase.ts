import { type ErrorCode, toNuggetError } from '@nugget/contract';
import type { DeployTarget } from '../deploy/deployTarget.ts';
import type { PhaseContext } from './types.ts';

export type DeployOutcome =
  | { readonly outcome: 'deployed'; readonly url: string | undefined }
  | { readonly outcome: 'failed'; readonly code: ErrorCode; readonly message: string };

/**
 * Puts the nugget where the spec says, each target in order. Not a recorded step: what a target keeps running ends with
 * the process, so that a restart deploys again.
 */
export async function deployPhase(phase: PhaseContext): Promise<DeployOutcome> {
  const { spec, tools, send, ctx } = phase;
  const wanted = spec.deployment.target;
  const targets = tools.deployTargets.filter((target) => target.serves.includes(wanted));
  const rules = spec.rules.filter((rule) => rule.trigger === 'before_deploy');
  if (rules.length > 0) {
    const list = rules.map(({ id, name, prompt }) => ({ id, name, prompt }));
    await send(`deploy:${ctx.epoch}:checklist`, { type: 'deploy_checklist', rules: list });
  }
  if (targets.length === 0) {
    const message = `This version of Nugget cannot deploy to ${wanted}; choose preview or web. The files are in ${phase.workspace}`;
    return { outcome: 'failed', code: 'DEPLOY_TARGET_MISSING', message };
  }
  let url: string | undefined;
  for (const target of targets) {
    const result = await deployTo(phase, target);
    if (result.outcome === 'failed') return result;
    url ??= result.url;
  }
  return { outcome: 'deployed', url };
}

async function deployTo(phase: PhaseContext, target: DeployTarget): Promise<DeployOutcome> {
  const { ctx, send, spec, workspace: folder, cleanup } = phase;
  ctx.signal.throwIfAborted();
  const key = `deploy:${ctx.epoch}:${target.id}`;
  await send(key, { type: 'deploy_started', target: target.id });
  let steps = 0;
  const onProgress = ({ step, percent }: { step: string; percent: number }): void => {
    steps += 1;
    const progress = Math.min(100, Math.max(0, percent));
    // The log keeps the order; a log that fails rejects the next awaited event as well.
    send(`${key}:progress:${steps}`, { type: 'deploy_progress', step, progress }).catch(() => undefined);
  };
  try {
    const deployed = await target.deploy({
      sessionId: ctx.sessionId,
      spec,
      folder,
      onProgress,
      signal: ctx.signal,
    });
    cleanup.add(`deploy ${target.id}`, () => deployed.close());
    const address = deployed.url === undefined ? {} : { url: deployed.url };
    await send(`${key}:complete`, { type: 'deploy_complete', target: target.id, ...address });
    return { outcome: 'deployed', url: deployed.url };
  } catch (thrown) {
    ctx.signal.throwIfAborted();
    const error = toNuggetError(thrown);
    const code = error.code === 'INTERNAL' ? 'DEPLOY_FAILED' : error.code;
    return { outcome: 'failed', code, message: `${target.id}: ${error.message}` };
  }
}
