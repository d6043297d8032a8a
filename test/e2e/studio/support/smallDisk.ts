import { execFileSync } from 'node:child_process';
import { open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'vitest';
import { aHome } from '../../support/home.ts';

const runProgram = (name: string, ...args: readonly string[]): void =>
  void execFileSync(name, args, { stdio: 'ignore' });

export interface SmallDisk extends AsyncDisposable {
  readonly path: string;
  /** Takes all the room that is left. */
  fillUp(): Promise<void>;
  /** Gives it back. */
  makeRoom(): Promise<void>;
}

/** A disk of so many megabytes; undefined where this user may not mount one. */
export async function aSmallDisk(megabytes: number): Promise<SmallDisk | undefined> {
  const { path, remove } = await aHome();
  try {
    runProgram('mount', '-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', path);
  } catch {
    await remove();
    return undefined;
  }
  const ballast = join(path, 'ballast');
  return {
    path,
    fillUp: () => fill(ballast),
    makeRoom: () => rm(ballast),
    async [Symbol.asyncDispose]() {
      runProgram('umount', '--lazy', path);
      await remove();
    },
  };
}

async function fill(ballast: string): Promise<void> {
  const file = await open(ballast, 'w');
  try {
    for (;;) await file.write(Buffer.alloc(1024));
  } catch (thrown) {
    expect(thrown).toMatchObject({ code: 'ENOSPC' });
  } finally {
    await file.close();
  }
}
