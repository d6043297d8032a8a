import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NuggetContent } from '@nugget/contract';
import { createManualClock } from '@nugget/engine/testing';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { BIN_DAYS, createLibrary, LARGEST_CANVAS, type Library, MOST_NUGGETS } from './library.ts';

const aNugget = (parts: Partial<NuggetContent> = {}): NuggetContent => ({
  name: 'Space dodge',
  workspace_json: { blocks: { languageVersion: 0, blocks: [] } },
  thumbnail: { kind: 'game', bars: [{ category: 'goal', depth: 0, width: 50 }] },
  session_id: null,
  ...parts,
});

let home: string;
let damages: string[];
let removed: string[];
let library: Library;
const clock = createManualClock();
const fileOf = (id: string): string => join(home, 'nuggets', id, 'nugget.json');

const open = (): Library =>
  createLibrary({
    home,
    clock,
    removeSession: async (id) => void removed.push(id),
    onDamaged: ({ id, error }) => damages.push(`${id} ${error.code} ${error.message}`),
  });

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'nugget-library-'));
  onTestFinished(() => rm(home, { recursive: true, force: true }));
  damages = [];
  removed = [];
  library = open();
});

describe('a nugget in the library', () => {
  it('is there again when the program starts anew', async () => {
    const made = await library.create(aNugget());
    expect(await open().get(made.id)).toEqual(made);
    expect(made).toMatchObject({ ...aNugget(), revision: 1 });
  });

  it('has an id that nobody can guess and that is safe in a path', async () => {
    const ids = await Promise.all(
      Array.from({ length: 20 }, async () => (await library.create(aNugget())).id),
    );
    expect(new Set(ids).size).toBe(20);
    for (const id of ids) expect(id).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('gets a new revision with each save', async () => {
    const { id } = await library.create(aNugget());
    const saved = await library.save(id, { ...aNugget({ name: 'Space race' }), revision: 1 });
    expect(saved).toMatchObject({ id, name: 'Space race', revision: 2 });
    expect(await library.get(id)).toMatchObject({ name: 'Space race', revision: 2 });
  });

  it('is not saved over what another window saved', async () => {
    const { id } = await library.create(aNugget());
    const saves = ['mine', 'theirs'].map((name) => library.save(id, { ...aNugget({ name }), revision: 1 }));
    const [first, second] = await Promise.allSettled(saves);
    expect(first).toMatchObject({ status: 'fulfilled' });
    expect(second).toMatchObject({
      status: 'rejected',
      reason: { code: 'NUGGET_CHANGED', details: { revision: 2 } },
    });
    expect((await library.get(id)).name).toBe('mine');
  });

  it('is copied with its blocks and without its session', async () => {
    const { id } = await library.create(aNugget({ session_id: '20261122-174501-x7k2' }));
    const copy = await library.duplicate(id, 'Copy');
    expect(copy).toMatchObject({ ...aNugget({ name: 'Copy' }), revision: 1, session_id: null });
    expect(copy.id).not.toBe(id);
  });

  it('is refused when its blocks are more than a megabyte', async () => {
    const large = aNugget({ workspace_json: { text: 'x'.repeat(LARGEST_CANVAS) } });
    await expect(library.create(large)).rejects.toMatchObject({ code: 'REQUEST_TOO_LARGE' });
    const { id } = await library.create(aNugget());
    await expect(library.save(id, { ...large, revision: 1 })).rejects.toMatchObject({
      code: 'REQUEST_TOO_LARGE',
    });
    expect(await library.get(id)).toMatchObject(aNugget());
  });

  it.each(['', '.', '../settings.json', '..', 'a/b', 'C:', '0'.repeat(36), `${'0'.repeat(8)}-../..`])(
    'is not found under %j',
    async (id) => {
      await expect(library.get(id)).rejects.toMatchObject({ code: 'NUGGET_NOT_FOUND' });
      await expect(library.remove(id)).rejects.toMatchObject({ code: 'NUGGET_NOT_FOUND' });
      await expect(library.restore(id)).rejects.toMatchObject({ code: 'NUGGET_NOT_FOUND' });
    },
  );
});

describe('the list', () => {
  it('has the newest change first, and no blocks', async () => {
    const first = await library.create(aNugget({ name: 'first' }));
    await clock.advance(1000);
    await library.create(aNugget({ name: 'second' }));
    expect((await library.list()).map(({ name }) => name)).toEqual(['second', 'first']);
    await clock.advance(1000);
    await library.save(first.id, { ...aNugget({ name: 'first again' }), revision: 1 });
    const list = await library.list();
    expect(list.map(({ name }) => name)).toEqual(['first again', 'second']);
    expect(list[0]).not.toHaveProperty('workspace_json');
  });

  it('is empty before there is any', async () => {
    expect(await library.list()).toEqual([]);
  });

  it('goes on without a damaged nugget, sets its file aside and names it', async () => {
    const good = await library.create(aNugget({ name: 'good' }));
    const bad = await library.create(aNugget({ name: 'bad' }));
    await writeFile(fileOf(bad.id), '{"format":1,"id"');
    expect((await library.list()).map(({ id }) => id)).toEqual([good.id]);
    expect(damages).toEqual([
      expect.stringMatching(new RegExp(`^${bad.id} STORAGE_DAMAGED .*nugget\\.json`)),
    ]);
    const names = await readdir(join(home, 'nuggets', bad.id));
    expect(names).toEqual([expect.stringMatching(/^nugget\.json\.damaged-/)]);
    expect(await readFile(join(home, 'nuggets', bad.id, names[0] ?? ''), 'utf8')).toBe('{"format":1,"id"');
    await library.list();
    expect(damages).toHaveLength(1);
  });

  it('leaves a nugget of a newer program as it is, and says so to whoever opens it', async () => {
    const { id } = await library.create(aNugget());
    await writeFile(fileOf(id), JSON.stringify({ format: 2, id, surprise: true }));
    expect(await library.list()).toEqual([]);
    await expect(library.get(id)).rejects.toMatchObject({ code: 'NUGGET_FILE_TOO_NEW' });
    expect(await readFile(fileOf(id), 'utf8')).toContain('surprise');
  });

  it('does not follow a link that stands where a nugget should be', async () => {
    const { id } = await library.create(aNugget());
    await mkdir(join(home, 'elsewhere'));
    await symlink(join(home, 'nuggets', id), join(home, 'nuggets', '00000000-0000-4000-8000-000000000000'));
    expect(await library.list()).toHaveLength(1);
  });
});

describe('the bin', () => {
  it('takes a nugget out of sight, and gives it back as it was', async () => {
    const made = await library.create(aNugget());
    await library.remove(made.id);
    expect(await library.list()).toEqual([]);
    await expect(library.get(made.id)).rejects.toMatchObject({ code: 'NUGGET_NOT_FOUND' });
    await expect(library.save(made.id, { ...aNugget(), revision: 1 })).rejects.toMatchObject({
      code: 'NUGGET_NOT_FOUND',
    });
    expect(await library.restore(made.id)).toMatchObject({ id: made.id, revision: 1 });
    expect(await library.get(made.id)).toEqual(made);
  });

  it(`keeps a nugget for ${BIN_DAYS} days`, async () => {
    const { id } = await library.create(aNugget({ session_id: 'its-session' }));
    const other = await library.create(aNugget({ session_id: 'shared' }));
    await library.create(aNugget({ session_id: 'shared' }));
    await library.remove(id);
    await library.remove(other.id);
    await clock.advance(BIN_DAYS * 24 * 60 * 60 * 1000);
    expect(await library.list()).toHaveLength(1);
    expect(existsSync(join(home, 'nuggets', id))).toBe(true);
    await clock.advance(1);
    expect(await library.list()).toHaveLength(1);
    expect(removed).toEqual(['its-session']);
    await expect(library.restore(id)).rejects.toMatchObject({ code: 'NUGGET_NOT_FOUND' });
    expect(existsSync(join(home, 'nuggets', id))).toBe(false);
  });
});

describe('a library that cannot take more', () => {
  it(`refuses the nugget after ${MOST_NUGGETS}, in words`, async () => {
    const fill = Array.from({ length: MOST_NUGGETS }, (_, n) => {
      const id = `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
      return mkdir(join(home, 'nuggets', id), { recursive: true });
    });
    await Promise.all(fill);
    await expect(library.create(aNugget())).rejects.toMatchObject({ code: 'LIBRARY_FULL' });
  });

  it.runIf(process.getuid?.() !== 0)('says so when the folder may not be written', async () => {
    await mkdir(join(home, 'nuggets'));
    await chmod(join(home, 'nuggets'), 0o500);
    await expect(library.create(aNugget())).rejects.toMatchObject({ code: 'STORAGE_NOT_WRITABLE' });
  });

  it('says so when a file stands where its folder should be', async () => {
    await writeFile(join(home, 'nuggets'), '');
    await expect(library.create(aNugget())).rejects.toMatchObject({ code: 'STORAGE_NOT_WRITABLE' });
  });
});
