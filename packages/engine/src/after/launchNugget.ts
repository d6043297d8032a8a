import { NuggetError } from '@nugget/contract';
import type { Launched } from '../aftercare.ts';
import type { Deployed } from '../deploy/deployTarget.ts';
import { deployTo } from '../deploy/deployTo.ts';
import type { EngineTools, SendEvent } from '../phases/types.ts';
import { portalOf } from '../portals/portalOf.ts';
import { storedSpec } from '../session/storedSpec.ts';
import type { SessionEntry, SessionStore } from '../sessionStore.ts';

export interface LaunchParts {
  readonly entry: SessionEntry;
  readonly store: SessionStore;
  readonly tools: EngineTools;
}

/** Where a nugget is served at this moment; undefined where it is not. */
export async function servedAt({ served, controller }: SessionEntry): Promise<Launched | undefined> {
  // What is served ends with the controller of the build that served it.
  if (served === undefined || controller.signal.aborted) return undefined;
  return { url: served.url, lanUrl: await served.lanUrl?.() };
}

/** Serves what is in the workspace. The caller has ended what an earlier build kept running. */
export async function launchNugget({ entry, store, tools }: LaunchParts): Promise<Launched> {
  const git = await tools.openGit(entry.folder.path);
  const { workspace } = await git.open();
  await git.close();
  const spec = storedSpec(entry.record);
  // Every launch leaves events, so the next one has another key.
  const key = `launch:${entry.log.view.seq}`;
  const send: SendEvent = (event, what) => store.append(entry.id, event, what);
  const deployed = await deployTo({
    sessionId: entry.id,
    signal: entry.controller.signal,
    spec,
    tools,
    workspace,
    key,
    // Who launches a nugget has said what they want.
    asking: undefined,
    lastPort: entry.log.view.board?.port,
    portal: portalOf(entry, { spec, tools, send, key }),
    send,
    cleanup: entry.buildCleanup,
    serve: serveIn(entry),
  });
  if (deployed.outcome === 'failed') throw new NuggetError(deployed.code, { message: deployed.message });
  return { url: deployed.url, lanUrl: await entry.served?.lanUrl?.() };
}

/** Remembers what is served, and what runs on a board, as long as it does. */
export const serveIn =
  (entry: SessionEntry) =>
  (deployed: Deployed): void => {
    if (deployed.board !== undefined) keepBoard(entry, deployed);
    if (entry.served !== undefined || deployed.url === undefined) return;
    entry.served = deployed;
    entry.buildCleanup.add('served', async () => {
      entry.served = undefined;
    });
  };

function keepBoard(entry: SessionEntry, deployed: Deployed): void {
  entry.onBoard = deployed;
  entry.buildCleanup.add('on a board', async () => {
    entry.onBoard = undefined;
  });
}
