import { NuggetError } from '@nugget/contract';
import type { Launched } from '../aftercare.ts';
import { isGateWaiting } from '../asks/asks.ts';
import { MUTE } from '../deploy/deployTalk.ts';
import type { EngineTools } from '../phases/types.ts';
import { storedSpec } from '../session/storedSpec.ts';
import type { SessionEntry } from '../sessionStore.ts';
import { servedAt, serveIn } from './launchNugget.ts';

export interface GateParts {
  readonly entry: SessionEntry;
  readonly tools: Pick<EngineTools, 'deployTargets' | 'openGit'>;
}

/**
 * Shows what is in the workspace to who has to say whether it is right. The log is not told: the nugget gets its page, and
 * perhaps another place, at the end of the build. Until then `endAtGate` has to make room for that.
 */
export async function launchAtGate({ entry, tools }: GateParts): Promise<Launched> {
  const shown = await servedAt(entry);
  if (shown !== undefined) return shown;
  const target = tools.deployTargets.find(({ serves }) => serves.includes('preview'));
  if (target === undefined) {
    throw new NuggetError('DEPLOY_TARGET_MISSING', { message: 'Nothing here can show a preview at a gate' });
  }
  const { workspace } = await tools.openGit(entry.folder.path);
  const { signal } = entry.controller;
  const { id: sessionId, buildCleanup } = entry;
  const request = { sessionId, spec: storedSpec(entry.record), folder: workspace, signal, talk: MUTE };
  const deployed = await target.deploy({ ...request, onProgress: () => undefined });
  serveIn(entry)(deployed);
  buildCleanup.add('shown at a gate', () =>
    entry.served === deployed ? deployed.close() : Promise.resolve(),
  );
  if (isGateWaiting(entry)) return { url: deployed.url, lanUrl: await deployed.lanUrl?.() };
  // It was answered meanwhile: there is nothing to judge any more.
  await endAtGate(entry);
  return { url: undefined, lanUrl: undefined };
}

/** Ends what is shown at a gate. */
export async function endAtGate(entry: SessionEntry): Promise<void> {
  const { served } = entry;
  entry.served = undefined;
  await served?.close();
}
