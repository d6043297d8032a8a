import type { Problem } from '@nugget/contract';
import { EXIT } from '../exitCodes.ts';
import { type Host, say } from '../host.ts';
import type { RunOptions } from '../runOptions.ts';
import { budgetOf } from '../screen/frame.ts';
import { wordsTo } from '../screen/openScreen.ts';
import { safeText } from '../screen/safeText.ts';
import { type Recovery, recoverOthers } from '../session/recoverOthers.ts';
import { runSession } from '../session/runSession.ts';
import { stayUp } from '../session/stayUp.ts';
import { readSpecFile } from '../spec/readSpecFile.ts';
import { untilAsked } from '../stops.ts';
import { words } from '../words/en.ts';
import { withApp } from './withApp.ts';

export interface BuildRequest {
  readonly path: string;
  /** The file as the person called it. */
  readonly name: string;
}

/** `nugget build`: one spec, from its file to its page. Resolves with the exit code. */
export async function build(host: Host, { path, name }: BuildRequest, options: RunOptions): Promise<number> {
  const read = await readSpecFile(path);
  if (read.outcome === 'refused') return refuse(host, name, read.problems);
  say(wordsTo(host, options), [words.wakingUp]);
  return withApp(host, async (app) => {
    const entry = await app.store.create();
    let recovery: Recovery | undefined;
    const result = await runSession({
      host,
      app,
      entry,
      budget: budgetOf(read.spec),
      options,
      async begin(screen) {
        recovery = await recoverOthers({ host, app, note: screen.note });
        return app.orchestrator.start(entry.id, read.spec);
      },
    });
    await stayUp(host, result, options);
    await Promise.race([recovery?.settled(), untilAsked(host.stops)]);
    return result.exitCode;
  });
}

function refuse(host: Host, name: string, problems: readonly Problem[]): number {
  const lines = problems.map(
    ({ path, message }) => `  ${safeText(`${path === '' ? name : path}: ${message}`)}`,
  );
  say(host.stderr, [words.spec.refused(safeText(name)), ...lines]);
  return EXIT.usage;
}
