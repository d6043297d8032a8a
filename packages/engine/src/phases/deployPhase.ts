import { type DeployOutcome, deployTo } from '../deploy/deployTo.ts';
import type { PhaseContext } from './types.ts';

/**
 * Puts the nugget where the spec says. Not a recorded step: what a target keeps running ends with the process, so that a
 * restart deploys again.
 */
export async function deployPhase(phase: PhaseContext): Promise<DeployOutcome> {
  const { spec, send, ctx } = phase;
  const key = `deploy:${ctx.epoch}`;
  const rules = spec.rules.filter((rule) => rule.trigger === 'before_deploy');
  if (rules.length > 0) {
    const list = rules.map(({ id, name, prompt }) => ({ id, name, prompt }));
    await send(`${key}:checklist`, { type: 'deploy_checklist', rules: list });
  }
  return deployTo({
    ...phase,
    key,
    sessionId: ctx.sessionId,
    signal: ctx.signal,
    asking: phase,
    lastPort: phase.view().board?.port,
  });
}
