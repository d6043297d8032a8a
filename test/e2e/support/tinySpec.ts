import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NuggetSpecInput } from '@nugget/contract';
import { onTestFinished } from 'vitest';

/** The smallest spec that agents work on side by side: four tasks and no tests; t2 and t3 wait for t1 only. */
export const tinySpec = (changes: Partial<NuggetSpecInput> = {}): NuggetSpecInput => ({
  nugget: { goal: 'A page about my cat Tom', type: 'website' },
  requirements: [{ type: 'feature', description: 'a fact about Tom' }],
  workflow: { testing_enabled: false },
  ...changes,
});

/** The smallest spec of all: three tasks, one after the other. */
export const tinyChain = (changes: Partial<NuggetSpecInput> = {}): NuggetSpecInput => ({
  nugget: { goal: 'A counter', type: 'tool' },
  requirements: [{ type: 'feature', description: 'a counter' }],
  workflow: { testing_enabled: false },
  ...changes,
});

/** A file for the command line, in a folder of its own, until the test is over. */
export async function aSpecFile(content: string | Uint8Array | NuggetSpecInput): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'nugget-spec-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const path = join(folder, 'nugget.json');
  const isText = typeof content === 'string' || content instanceof Uint8Array;
  await writeFile(path, isText ? content : JSON.stringify(content));
  return path;
}
