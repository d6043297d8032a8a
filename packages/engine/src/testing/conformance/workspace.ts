import { beforeEach, describe, expect, it } from 'vitest';
import type { Workspace } from '../../ports/workspace.ts';

export interface WorkspaceUnderTest {
  readonly workspace: Workspace;
  /** An empty folder, absolute. */
  readonly folder: string;
}

const LIMITS = { entries: 100, depth: 10 };

/** What the engine may rely on in every Workspace. */
export function describeWorkspace(name: string, create: () => Promise<WorkspaceUnderTest>): void {
  describe(`the files of a workspace (${name})`, () => {
    let workspace: Workspace;
    let folder: string;
    const paths = async (limits = LIMITS): Promise<readonly string[]> =>
      (await workspace.list(folder, limits)).files.map(({ path }) => path);

    beforeEach(async () => {
      ({ workspace, folder } = await create());
    });

    it('reads back what was written, also deep down and over an older text', async () => {
      await workspace.writeText(folder, 'src/deep/game.js', 'old');
      await workspace.writeText(folder, 'src/deep/game.js', 'let 🚀 = 1;');
      expect(await workspace.readText(folder, 'src/deep/game.js', 1_000)).toBe('let 🚀 = 1;');
    });

    it('lists files in order, with their size in bytes', async () => {
      await workspace.writeText(folder, 'b.txt', new Uint8Array([0xc3, 0xa9]));
      await workspace.writeText(folder, 'a/c.txt', '');
      expect(await workspace.list(folder, LIMITS)).toEqual({
        files: [
          { path: 'a/c.txt', bytes: 0 },
          { path: 'b.txt', bytes: 2 },
        ],
        truncated: false,
      });
    });

    it('has nothing to list in a folder that is empty or not there', async () => {
      expect(await workspace.list(folder, LIMITS)).toEqual({ files: [], truncated: false });
      expect(await workspace.list(`${folder}/missing`, LIMITS)).toEqual({ files: [], truncated: false });
    });

    it('leaves out .git and node_modules', async () => {
      for (const path of [
        'a.js',
        'node_modules/x/index.js',
        'sub/node_modules/y.js',
        '.git/config',
        'sub/.git/hooks/x',
      ]) {
        await workspace.writeText(folder, path, 'x');
      }
      expect(await paths()).toEqual(['a.js']);
    });

    it('says when there are more entries than asked for', async () => {
      for (const index of [1, 2, 3]) await workspace.writeText(folder, `${index}.txt`, 'x');
      const listing = await workspace.list(folder, { entries: 2, depth: 10 });
      expect(listing.files).toHaveLength(2);
      expect(listing.truncated).toBe(true);
    });

    it('says when a folder is deeper than asked for', async () => {
      await workspace.writeText(folder, 'top.txt', 'x');
      await workspace.writeText(folder, 'one/two/three.txt', 'x');
      const listing = await workspace.list(folder, { entries: 100, depth: 2 });
      expect(listing.files.map(({ path }) => path)).toEqual(['top.txt']);
      expect(listing.truncated).toBe(true);
    });

    it('reads at most the asked bytes and never half a character', async () => {
      await workspace.writeText(folder, 'a.txt', 'abé');
      expect(await workspace.readText(folder, 'a.txt', 3)).toBe('ab');
    });

    it('has no text for a missing file, a folder and a binary file', async () => {
      await workspace.writeText(folder, 'dir/a.bin', 'PNG\u0000data');
      expect(await workspace.readText(folder, 'missing.txt', 100)).toBeUndefined();
      expect(await workspace.readText(folder, 'dir', 100)).toBeUndefined();
      expect(await workspace.readText(folder, 'dir/a.bin', 100)).toBeUndefined();
    });

    it.each(['../out.txt', 'a/../../out.txt', '/etc/nugget-test', '..', '', '.', 'a//b'])(
      'does not write to %j, nor read it',
      async (path) => {
        await expect(workspace.writeText(folder, path, 'x')).rejects.toMatchObject({
          code: 'STORAGE_NOT_WRITABLE',
        });
        expect(await workspace.readText(folder, path, 100)).toBeUndefined();
      },
    );
  });
}
