import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { claimSession } from './claim.ts';
import { createProcessTable } from './processTable.ts';

let session: string;
const children: ChildProcess[] = [];

beforeEach(async () => {
  session = await mkdtemp(join(tmpdir(), 'nugget-claim-'));
});
afterEach(async () => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  await rm(session, { recursive: true, force: true });
});

const claim = () => claimSession({ session, processes: createProcessTable() });

/** Another process that claims the session, says so, and lives until it is killed. */
async function ownerProcess(): Promise<ChildProcess> {
  const program = `
    import { claimSession } from ${JSON.stringify(new URL('./claim.ts', import.meta.url).href)};
    import { createProcessTable } from ${JSON.stringify(new URL('./processTable.ts', import.meta.url).href)};
    await claimSession({ session: process.argv[1], processes: createProcessTable() });
    console.log('claimed');
    setInterval(() => {}, 1000);
  `;
  const child = spawn(process.execPath, ['--input-type=module', '-e', program, session], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.push(child);
  await once(child.stdout ?? child, 'data');
  return child;
}

describe('the claim on a session', () => {
  it('is refused while another process holds it, and names that process', async () => {
    const owner = await ownerProcess();
    await expect(claim()).rejects.toMatchObject({
      code: 'SESSION_BUSY',
      message: expect.stringContaining(`process ${owner.pid};`),
    });
  });

  it('is free at once when its owner was killed', async () => {
    const owner = await ownerProcess();
    owner.kill('SIGKILL');
    await once(owner, 'exit');
    await expect(claim()).resolves.toBeDefined();
  });

  it('is free when the pid belongs to another process by now', async () => {
    await mkdir(join(session, 'claims', '1'), { recursive: true });
    const stale = { pid: process.pid, startedAt: 'an earlier boot:42', released: false };
    await writeFile(join(session, 'claims', '1', 'owner.json'), JSON.stringify(stale));
    await expect(claim()).resolves.toBeDefined();
  });

  it.each(['', '{"pid":', '{}'])('is free when a power cut left %j of it', async (text) => {
    await mkdir(join(session, 'claims', '7'), { recursive: true });
    await writeFile(join(session, 'claims', '7', 'owner.json'), text);
    await expect(claim()).resolves.toBeDefined();
  });

  it('goes to one of many that replace a dead owner at the same time, again and again', async () => {
    for (let round = 0; round < 20; round += 1) {
      const results = await Promise.allSettled(Array.from({ length: 6 }, claim));
      const winners = results.filter((result) => result.status === 'fulfilled');
      expect(winners).toHaveLength(1);
      await winners[0]?.value.release();
    }
    expect(await readdir(join(session, 'claims'))).toHaveLength(1);
  });
});
