import { mkdir, mkdtemp, readdir, readFile, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Rule, Skill } from '@nugget/contract';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { createWorkspaceFolders, type WorkspaceFolders } from './workspaceFolders.ts';

const skill: Skill = { id: 's1', name: 'Rhymes', prompt: 'Answer in rhymes.', category: 'style' };
const rule: Rule = { id: 'r1', name: 'Short', prompt: 'Keep it short.', trigger: 'always' };
const canvas = { blocks: { languageVersion: 0, blocks: [{ type: 'nugget_goal' }] } };

let root: string;
let home: string;
let userHome: string;
let folders: WorkspaceFolders;

beforeEach(async () => {
  root = await realpath(await mkdtemp(join(tmpdir(), 'nugget-folders-')));
  onTestFinished(() => rm(root, { recursive: true, force: true }));
  userHome = join(root, 'child');
  home = join(userHome, '.nugget');
  await mkdir(home, { recursive: true });
  folders = createWorkspaceFolders({ home, userHome });
});

const saveTo = (workspace_path: string): Promise<void> =>
  folders.save({ workspace_path, workspace_json: canvas });

describe('a canvas in a folder', () => {
  it.each([
    ['a relative one', () => 'dragon/two', () => join(home, 'workspaces', 'dragon', 'two')],
    [
      'one in the user’s home',
      () => join(userHome, 'games', 'dragon'),
      () => join(userHome, 'games', 'dragon'),
    ],
  ])(
    'is saved to and loaded from %s, under the names that elisa gave the files',
    async (_name, path, place) => {
      const documents = { workspace_json: canvas, skills: [skill], rules: [rule], portals: [] };
      await folders.save({ workspace_path: path(), ...documents });
      expect((await readdir(place())).sort()).toEqual([
        'portals.json',
        'rules.json',
        'skills.json',
        'workspace.json',
      ]);
      expect(JSON.parse(await readFile(join(place(), 'skills.json'), 'utf8'))).toEqual([skill]);
      expect(await folders.load(path())).toEqual(documents);
    },
  );

  it('keeps the documents that a save does not name', async () => {
    await folders.save({ workspace_path: 'dragon', workspace_json: canvas, skills: [skill] });
    await folders.save({ workspace_path: 'dragon', rules: [rule] });
    expect(await folders.load('dragon')).toEqual({ workspace_json: canvas, skills: [skill], rules: [rule] });
  });

  it('that is empty or not there is told as such', async () => {
    await expect(folders.load('nowhere')).rejects.toMatchObject({ code: 'FOLDER_NOT_FOUND' });
    await mkdir(join(userHome, 'empty'));
    await expect(folders.load(join(userHome, 'empty'))).rejects.toMatchObject({ code: 'FOLDER_NOT_FOUND' });
  });

  it.each(['{"blocks":', '[]', '"text"'])('that was damaged (%s) is named', async (text) => {
    await saveTo('dragon');
    await writeFile(join(home, 'workspaces', 'dragon', 'workspace.json'), text);
    await expect(folders.load('dragon')).rejects.toMatchObject({
      code: 'STORAGE_DAMAGED',
      message: expect.stringMatching(/dragon.*(workspace_json|workspace\.json)/),
    });
  });
});

describe('a folder that may not be used', () => {
  const refused = async (path: string): Promise<void> => {
    await expect(saveTo(path)).rejects.toMatchObject({ code: 'FOLDER_NOT_ALLOWED' });
    await expect(folders.load(path)).rejects.toMatchObject({ code: 'FOLDER_NOT_ALLOWED' });
  };

  it.each(['..', '../sessions/x', '../../evil', 'a/../../settings', '.', '', 'a\u0000b'])(
    'is not reached by the relative path %j',
    refused,
  );

  it('is outside the user’s home', async () => {
    await refused(join(root, 'elsewhere'));
    await refused('/');
    await refused('/etc/nugget');
    expect(await readdir(root)).toEqual(['child']);
  });

  it.each(['', 'sessions/20261122-174501-x7k2', 'nuggets', 'usage', 'logs', 'settings.json'])(
    'holds the program’s own data (%j)',
    (name) => refused(join(home, name)),
  );

  it('is the home itself, or one where programs keep their settings', async () => {
    await refused(userHome);
    await refused(join(userHome, '.ssh'));
    await refused(join(userHome, 'a', '.config', 'b'));
  });

  it('is on the other side of a link', async () => {
    await mkdir(join(root, 'secrets'));
    await mkdir(join(home, 'sessions'));
    await symlink(join(root, 'secrets'), join(userHome, 'innocent'));
    await symlink(join(home, 'sessions'), join(userHome, 'inner'));
    await mkdir(join(home, 'workspaces'));
    await symlink(root, join(home, 'workspaces', 'up'));
    await symlink(join(userHome, 'loop'), join(userHome, 'loop'));
    for (const path of [
      join(userHome, 'innocent'),
      join(userHome, 'innocent', 'new'),
      join(userHome, 'inner'),
    ]) {
      await refused(path);
    }
    await refused('up');
    await refused('up/secrets');
    await refused(join(userHome, 'loop', 'x'));
    expect(await readdir(join(root, 'secrets'))).toEqual([]);
    expect(await readdir(join(home, 'sessions'))).toEqual([]);
  });

  it('is not written through a link that stands where a document should be', async () => {
    await writeFile(join(root, 'diary.txt'), 'mine');
    await mkdir(join(userHome, 'game'));
    await symlink(join(root, 'diary.txt'), join(userHome, 'game', 'workspace.json'));
    await expect(saveTo(join(userHome, 'game'))).rejects.toMatchObject({ code: 'STORAGE_NOT_WRITABLE' });
    await expect(folders.load(join(userHome, 'game'))).rejects.toMatchObject({ code: 'FOLDER_NOT_FOUND' });
    expect(await readFile(join(root, 'diary.txt'), 'utf8')).toBe('mine');
  });
});
