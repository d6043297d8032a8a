import { chmod, mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NuggetError } from '@nugget/contract';
import type { SessionPersistence, SessionRecord } from '@nugget/engine';
import { describeSessionPersistence } from '@nugget/engine/testing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ProcessTable } from './processTable.ts';
import { createSessionFolders } from './sessionFolders.ts';

let home: string;
let problems: { id: string; error: NuggetError }[];

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'nugget-home-'));
  problems = [];
});
afterEach(() => rm(home, { recursive: true, force: true }));

/** The computer as process number `pid` sees it, where every other process is dead. */
const alone = (pid: number): ProcessTable => {
  const self = { pid, startedAt: `${pid}` };
  return { self, find: (other) => (other === pid ? self : undefined) };
};

const startProcess = (pid: number): SessionPersistence =>
  createSessionFolders({ home, processes: alone(pid), onDamaged: (problem) => problems.push(problem) });

const aRecord = (id: string): SessionRecord => ({
  id,
  goal: 'A game',
  spec: undefined,
  createdAt: '2026-11-22T17:45:01.000Z',
  updatedAt: '2026-11-22T17:45:01.000Z',
  status: 'created',
});

describeSessionPersistence('on disk', async () => {
  let pid = 1;
  return {
    persistence: startProcess(pid),
    restart: () => {
      pid += 1;
      return startProcess(pid);
    },
  };
});

describe('damaged sessions', () => {
  it('do not hide the others from the list, and are reported', async () => {
    const persistence = startProcess(1);
    for (const id of ['a', 'b', 'c']) await persistence.create(aRecord(id));
    await writeFile(join(home, 'sessions', 'b', 'record.json'), '{"id":');
    expect((await persistence.list()).map(({ id }) => id)).toEqual(['a', 'c']);
    expect(problems).toMatchObject([{ id: 'b', error: { code: 'STORAGE_DAMAGED' } }]);
  });

  it('name their file when they are opened', async () => {
    const persistence = startProcess(1);
    const folder = await persistence.create(aRecord('a'));
    await writeFile(join(folder.path, 'record.json'), '{"id":"a"}');
    await expect(folder.readRecord()).rejects.toMatchObject({
      code: 'STORAGE_DAMAGED',
      message: expect.stringContaining('record.json'),
    });
  });

  it('are refused at a journal line that is no journal record', async () => {
    const folder = await startProcess(1).create(aRecord('a'));
    await writeFile(join(folder.path, 'journal'), '{"kind":"step","key":"k","value":1}\n{"kind":"guess"}\n');
    await expect(folder.journal.read()).rejects.toMatchObject({ message: expect.stringContaining('line 2') });
  });
});

describe('the sessions folder', () => {
  it('ignores what is no session', async () => {
    const persistence = startProcess(1);
    await persistence.create(aRecord('a'));
    await mkdir(join(home, 'sessions', 'Not A Session'));
    await mkdir(join(home, 'sessions', 'half-made'));
    await writeFile(join(home, 'sessions', 'file'), 'x');
    await symlink('/', join(home, 'sessions', 'link'));
    expect((await persistence.list()).map(({ id }) => id)).toEqual(['a']);
    await expect(persistence.open('half-made')).rejects.toMatchObject({ code: 'SESSION_NOT_FOUND' });
    await expect(persistence.open('file')).rejects.toMatchObject({ code: 'SESSION_NOT_FOUND' });
  });

  it('sweeps away what an interrupted removal left', async () => {
    const persistence = startProcess(1);
    await persistence.create(aRecord('a'));
    await mkdir(join(home, 'sessions', '.removed-earlier'));
    await persistence.remove('a');
    expect(await readdir(join(home, 'sessions'))).toEqual([]);
  });

  it('says so when it cannot be made', async () => {
    await writeFile(join(home, 'sessions'), 'a file in the way');
    await expect(startProcess(1).create(aRecord('a'))).rejects.toMatchObject({
      code: expect.stringMatching(/^STORAGE_/),
    });
  });

  it.skipIf(process.getuid?.() === 0)('says so when it may not be written', async () => {
    await mkdir(join(home, 'sessions'));
    await chmod(join(home, 'sessions'), 0o500);
    await expect(startProcess(1).create(aRecord('a'))).rejects.toMatchObject({
      code: 'STORAGE_NOT_WRITABLE',
    });
  });
});
