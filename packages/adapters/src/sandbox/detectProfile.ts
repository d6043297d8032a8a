import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { runProcess } from '../process/index.ts';
import type { Profile } from './bwrapArgs.ts';

export type Detection = { readonly profile: Profile } | { readonly reason: string };

/** The command that runs `exit 0` in a folder under a profile. */
export type Trial = (
  profile: Profile,
  folder: string,
) => { readonly command: string; readonly args: readonly string[] };

/** Finds the strictest profile that works on this machine, by running each. Rejects with the signal's reason. */
export async function detectProfile(trial: Trial, signal: AbortSignal): Promise<Detection> {
  const folder = await mkdtemp(join(tmpdir(), 'nugget-sandbox-'));
  try {
    const reasons: string[] = [];
    for (const profile of candidates()) {
      const reason = await failureOf(trial(profile, folder), signal);
      if (reason === undefined) return { profile };
      reasons.push(reason);
    }
    return { reason: `bubblewrap does not work here: ${reasons[0]}` };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function candidates(): readonly Profile[] {
  const identities = process.getuid?.() === 0 ? (['nobody', 'self'] as const) : (['self'] as const);
  return (['bounded', 'unbounded'] as const).flatMap((memoryFiles) =>
    identities.map((runAs) => ({ memoryFiles, runAs })),
  );
}

async function failureOf(invocation: ReturnType<Trial>, signal: AbortSignal): Promise<string | undefined> {
  const limits = { timeLimitMs: 10_000, outputLimitBytes: 2_000 };
  const result = await runProcess({ ...invocation, cwd: '/', env: {}, signal, ...limits });
  signal.throwIfAborted();
  if (result.outcome === 'exited' && result.exitCode === 0) return undefined;
  return result.stderr.trim() || `it ended as ${result.outcome}`;
}
