import { EXIT } from '../exitCodes.ts';
import { type Host, say } from '../host.ts';
import { safeText } from '../screen/safeText.ts';
import { openStudioClient } from '../serving/openStudioClient.ts';
import { words } from '../words/en.ts';
import { configOf, withApp } from './withApp.ts';

export interface FlashRequest {
  readonly session: string;
  /** Undefined: the board that it was on before, the only one there is, or the virtual one. */
  readonly port: string | undefined;
}

/** `nugget boards flash`: puts a finished nugget on a board, without a build. */
export async function flashBoard(host: Host, { session, port }: FlashRequest): Promise<number> {
  const client = await openStudioClient(configOf(host).home);
  if (client !== undefined) {
    const body = port === undefined ? {} : { port };
    const { message } = await client.call('flashBoard', { params: { id: session }, body });
    say(host.stdout, [safeText(message)]);
    return EXIT.succeeded;
  }
  return withApp(host, async ({ store, orchestrator }) => {
    const entry = await store.open(session);
    const { message } = await orchestrator.flash(entry.id, { port });
    const lines = entry.log.view.serial.map(({ line }) => words.plain.serial(safeText(line)));
    say(host.stdout, [safeText(message), ...lines]);
    return EXIT.succeeded;
  });
}
