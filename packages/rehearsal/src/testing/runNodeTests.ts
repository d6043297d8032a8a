import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from 'node:test';
import type { Files } from '../recipes/applyComposition.ts';
import { writeFiles } from './writeFiles.ts';

export interface TestVerdict {
  readonly passed: readonly string[];
  readonly skipped: readonly string[];
  /** Name and reason. */
  readonly failed: readonly string[];
}

/** Writes a nugget to a folder of its own and runs its tests there with node:test, each file in a fresh process. */
export async function runNodeTests(files: Files): Promise<TestVerdict> {
  const folder = await mkdtemp(join(tmpdir(), 'nugget-rehearsal-'));
  try {
    await writeFiles(folder, files);
    const tests = [...files.keys()].filter((path) => /^tests\/.*\.test\.m?js$/.test(path));
    return await verdictOf(run({ files: tests.map((path) => join(folder, path)), cwd: folder }));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function verdictOf(events: ReturnType<typeof run>): Promise<TestVerdict> {
  const passed: string[] = [];
  const skipped: string[] = [];
  const failed: string[] = [];
  for await (const { type, data } of events) {
    if (type === 'test:pass') (data.skip === undefined ? passed : skipped).push(data.name);
    if (type === 'test:fail')
      failed.push(`${data.name}: ${String(data.details.error.cause ?? data.details.error)}`);
  }
  return { passed, skipped, failed };
}
