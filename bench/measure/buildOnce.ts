import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type NuggetSpec, parseSpec, type RecordedEvent, type SessionView } from '@nugget/contract';
import type { EngineTools } from '@nugget/engine';
import { compose, readConfig } from '@nugget/server';

export interface BuildOnce {
  readonly spec: unknown;
  readonly tools: (real: EngineTools) => EngineTools;
  /** Agents at work at once; 3 where not given, as in the product. */
  readonly crewSize?: number;
}

export interface Built {
  readonly events: readonly RecordedEvent[];
}

/** Builds a spec in an empty home, with the rehearsal crew unless the tools say otherwise, and leaves nothing
 * behind. Throws when the build does not succeed: there is nothing to measure then. */
export async function buildOnce({ spec, tools, crewSize = 3 }: BuildOnce): Promise<Built> {
  const home = await mkdtemp(join(tmpdir(), 'nugget-bench-'));
  const env = { PATH: process.env.PATH, NUGGET_HOME: home, NUGGET_PACE: 'brisk' };
  const app = await compose(readConfig({ ...env, NUGGET_CREW_SIZE: String(crewSize) }), { tools });
  try {
    const { id, log } = await app.store.create();
    const { outcome } = await app.orchestrator.start(id, parsed(spec));
    if (outcome !== 'succeeded')
      throw new Error(`The measured build ended as ${outcome}: ${problemsOf(log.view)}`);
    return { events: [...log.after(0)] };
  } finally {
    await app.close();
    await rm(home, { recursive: true, force: true });
  }
}

const problemsOf = ({ errors }: SessionView): string =>
  errors.map(({ code, message }) => `${code} ${message}`).join('; ');

function parsed(spec: unknown): NuggetSpec {
  const result = parseSpec(spec);
  if (result.outcome === 'refused') throw new Error(JSON.stringify(result.problems));
  return result.spec;
}

/** Milliseconds between two events of the log; throws when one of them is missing. */
export function between(
  events: readonly RecordedEvent[],
  from: RecordedEvent['type'],
  to: RecordedEvent['type'],
): number {
  const start = events.find((event) => event.type === from);
  const end = events.findLast((event) => event.type === to);
  if (start === undefined || end === undefined) throw new Error(`The log has no ${from} or no ${to}`);
  return Date.parse(end.at) - Date.parse(start.at);
}
