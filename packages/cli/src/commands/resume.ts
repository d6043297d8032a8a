import { type NuggetSpec, parseSpec } from '@nugget/contract';
import type { SessionEntry } from '@nugget/server';
import { EXIT } from '../exitCodes.ts';
import { commandLine, type Host, say } from '../host.ts';
import type { RunOptions } from '../runOptions.ts';
import { budgetOf, NO_BUDGET } from '../screen/frame.ts';
import { wordsTo } from '../screen/openScreen.ts';
import { runSession } from '../session/runSession.ts';
import { stayUp } from '../session/stayUp.ts';
import { words } from '../words/en.ts';
import { withApp } from './withApp.ts';

export interface Resume {
  readonly id: string;
  /** The session's budget from now on; undefined leaves it as it was. */
  readonly maxTokens: number | undefined;
}

/** `nugget resume`: goes on with a session where it was; one that is complete is only shown again. */
export async function resume(host: Host, { id, maxTokens }: Resume, options: RunOptions): Promise<number> {
  say(wordsTo(host, options), [words.wakingUp]);
  return withApp(host, async (app) => {
    const entry = await app.store.open(id);
    const { status, spec } = entry.record;
    if (status === 'created') return neverStarted(host, entry);
    if (status === 'succeeded') say(wordsTo(host, options), [words.alreadyBuilt]);
    // A stored spec that cannot be read is named by the orchestrator.
    const stored = parseSpec(spec);
    const wanted = stored.outcome === 'parsed' ? withBudget(stored.spec, maxTokens) : undefined;
    if (wanted !== undefined) await app.store.checkpoint(id, { spec: wanted });
    const budget = wanted === undefined ? NO_BUDGET : budgetOf(wanted);
    const result = await runSession({
      host,
      app,
      entry,
      budget,
      options,
      begin: () => app.orchestrator.resume(id),
    });
    await stayUp(host, result, options);
    return result.exitCode;
  });
}

const withBudget = (spec: NuggetSpec, maxTokens: number | undefined): NuggetSpec =>
  maxTokens === undefined ? spec : { ...spec, budget: { ...spec.budget, max_tokens: maxTokens } };

function neverStarted(host: Host, { id }: SessionEntry): number {
  say(host.stderr, [words.neverStarted(id, commandLine(host, 'build', 'spec.json'))]);
  return EXIT.failed;
}
