import { NuggetError } from '@nugget/contract';
import type { Flashed } from '../aftercare.ts';
import { deployTo } from '../deploy/deployTo.ts';
import type { SendEvent } from '../phases/types.ts';
import { portalOf } from '../portals/portalOf.ts';
import type { SessionEntry } from '../session/sessionEntry.ts';
import { storedSpec } from '../session/storedSpec.ts';
import { narration } from '../words/index.ts';
import type { LauncherParts } from './createLauncher.ts';
import { endedStatus } from './endedStatus.ts';
import { serveIn } from './launchNugget.ts';

/** Puts finished nuggets on boards, without a build. */
export function createFlasher({
  store,
  tools,
  turns,
}: LauncherParts): (sessionId: string, at: { readonly port?: string | undefined }) => Promise<Flashed> {
  const flash = async (entry: SessionEntry, port: string | undefined): Promise<Flashed> => {
    // What ended with its build needs a controller of its own again; what is still shown stays.
    if (entry.controller.signal.aborted) await turns.renew(entry);
    await entry.onBoard?.close();
    entry.onBoard = undefined;
    const git = await tools.openGit(entry.folder.path);
    const { workspace } = await git.open();
    await git.close();
    const spec = storedSpec(entry.record);
    // Every flash leaves events, so the next one has another key.
    const key = `flash:${entry.log.view.seq}`;
    const send: SendEvent = (event, what) => store.append(entry.id, event, what);
    const deployed = await deployTo({
      sessionId: entry.id,
      signal: entry.controller.signal,
      spec,
      tools,
      targets: tools.deployTargets.filter(({ serves }) => serves.includes('esp32')),
      workspace,
      key,
      asking: undefined,
      port,
      lastPort: entry.log.view.board?.port,
      portal: portalOf(entry, { spec, tools, send, key }),
      send,
      cleanup: entry.buildCleanup,
      serve: serveIn(entry),
    });
    if (deployed.outcome === 'failed') throw new NuggetError(deployed.code, { message: deployed.message });
    const { board } = deployed;
    if (board === undefined) {
      throw new NuggetError('DEPLOY_TARGET_MISSING', { message: 'Nothing here can put a nugget on a board' });
    }
    return { board, message: narration(spec.language).board.flashed(board.name) };
  };

  return (sessionId, { port }) =>
    // It may take a minute: a second one is refused, not kept waiting.
    turns.build(sessionId, async (entry) => {
      endedStatus(entry.record);
      return flash(entry, port);
    });
}
