import { parseSpec } from '@nugget/contract';
import type { NuggetApp, SessionEntry } from '@nugget/server';
import { EXIT } from '../exitCodes.ts';
import { commandLine, type Host, say } from '../host.ts';
import type { RunOptions } from '../runOptions.ts';
import { wordsTo } from '../screen/openScreen.ts';
import { runSession } from '../session/runSession.ts';
import { stayUp } from '../session/stayUp.ts';
import { words } from '../words/en.ts';
import { withApp } from './withApp.ts';

/** `nugget resume`: goes on with a session where it was; one that is complete is only shown again. */
export async function resume(host: Host, id: string, options: RunOptions): Promise<number> {
  say(wordsTo(host, options), [words.wakingUp]);
  return withApp(host, async (app) => {
    const entry = await app.store.open(id);
    const stored = parseSpec(entry.record.spec);
    if (stored.outcome === 'refused') return neverStarted(host, entry);
    if (entry.record.status === 'succeeded') say(wordsTo(host, options), [words.alreadyBuilt]);
    const result = await runSession({
      host,
      app,
      entry,
      spec: stored.spec,
      options,
      begin: () => begin(app, entry),
    });
    await stayUp(host, result, options);
    return result.exitCode;
  });
}

const begin = (app: NuggetApp, { id }: SessionEntry) => app.orchestrator.resume(id);

function neverStarted(host: Host, { id }: SessionEntry): number {
  say(host.stderr, [words.neverStarted(id, commandLine(host, 'build', 'spec.json'))]);
  return EXIT.failed;
}
