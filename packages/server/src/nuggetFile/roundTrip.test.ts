import { mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type NuggetDocument, parseSpec, replay } from '@nugget/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ComposedApp } from '../app.ts';
import { compose } from '../compose.ts';
import { readConfig } from '../config.ts';
import { type ZipEntry, zipEntries } from './zipEntries.ts';

const signal = new AbortController().signal;

async function textOf(entries: readonly ZipEntry[], name: string): Promise<string> {
  let text = '';
  for await (const chunk of entries.find((entry) => entry.name === name)?.chunks() ?? [])
    text += chunk.toString();
  return text;
}

describe('a nugget that was built, as a file', () => {
  let root: string;
  let here: ComposedApp;
  let there: ComposedApp;
  let nugget: NuggetDocument;
  let file: Uint8Array;

  const anApp = (name: string): Promise<ComposedApp> => {
    const { PATH, LANG } = process.env;
    return compose(readConfig({ PATH, LANG, NUGGET_HOME: join(root, name), NUGGET_PACE: 'brisk' }));
  };
  const workspaceOf = (name: string, id: string | null): string =>
    join(root, name, 'sessions', id ?? '', 'workspace');
  const filesIn = async (folder: string): Promise<Readonly<Record<string, string>>> => {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    const paths = entries
      .filter((entry) => entry.isFile() && !entry.parentPath.includes('.git') && entry.name !== '.git')
      .map((entry) => join(entry.parentPath, entry.name));
    const texts = paths.map(async (path) => [path.slice(folder.length), await readFile(path, 'utf8')]);
    return Object.fromEntries(await Promise.all(texts));
  };

  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), 'nugget-round-'));
    here = await anApp('here');
    there = await anApp('there');
    const spec = parseSpec({
      nugget: { goal: 'A counter', type: 'tool' },
      requirements: [{ type: 'feature', description: 'a counter' }],
      workflow: { testing_enabled: false },
      skills: [{ id: 's', name: 'Rhymes', prompt: 'Answer in rhymes.', category: 'style' }],
    });
    if (spec.outcome === 'refused') throw new Error(JSON.stringify(spec.problems));
    const { id } = await here.store.create();
    await here.orchestrator.start(id, spec.spec);
    nugget = await here.library.create({
      name: 'My counter',
      workspace_json: { blocks: {} },
      thumbnail: null,
      session_id: id,
    });
    const workspace = workspaceOf('here', id);
    await writeFile(join(root, 'diary.txt'), 'my diary');
    await symlink(join(root, 'diary.txt'), join(workspace, 'link.txt'));
    await symlink(root, join(workspace, 'folder'));
    file = await here.nuggetFiles.export(nugget.id, signal);
  });
  afterAll(async () => {
    await Promise.all([here.close(), there.close()]);
    await rm(root, { recursive: true, force: true });
  });

  it('holds blocks, spec, skills, rules, code, history and events, and nothing else', async () => {
    const entries = await zipEntries(file);
    const names = entries.map(({ name }) => name);
    expect(names.filter((name) => !name.startsWith('code/')).sort()).toEqual([
      'events.jsonl',
      'history.bundle',
      'nugget.json',
      'rules.json',
      'skills.json',
    ]);
    expect(names).toContain('code/index.html');
    expect(names.join()).not.toMatch(/link|folder|\.git|node_modules|journal|record|logs/);
    expect(JSON.parse(await textOf(entries, 'skills.json'))).toMatchObject([{ name: 'Rhymes' }]);
    expect(JSON.parse(await textOf(entries, 'nugget.json'))).toMatchObject({
      format: 1,
      name: 'My counter',
      spec: { nugget: { goal: 'A counter' } },
    });
    expect(Buffer.from(file).includes('my diary')).toBe(false);
  });

  it('shows the same screens on another computer, with the same files and the same history', async () => {
    const imported = await there.nuggetFiles.import(file, signal);
    const { session_id } = imported;
    if (session_id === null || nugget.session_id === null) throw new Error('There is no session');
    const [before, after] = [
      replay(await here.store.read(nugget.session_id)),
      replay(await there.store.read(session_id)),
    ];
    expect(after.commits.map(({ sha }) => sha)).toEqual(before.commits.map(({ sha }) => sha));
    expect(after.tasks).toEqual(before.tasks);
    expect(after.outcome).toBe('succeeded');
    const [first] = after.commits;
    const commit = await there.orchestrator.commit(session_id, first?.sha ?? '');
    expect(commit.files.length).toBeGreaterThan(0);
    expect(await filesIn(workspaceOf('there', session_id))).toEqual(
      await filesIn(workspaceOf('here', nugget.session_id)),
    );

    const { url } = await there.orchestrator.launch(session_id);
    expect(await (await fetch(url ?? '')).text()).toContain('<');
  });

  it('is the nugget’s blocks alone once its session is gone', async () => {
    const lonely = await there.library.create({
      name: 'Lonely',
      workspace_json: null,
      thumbnail: null,
      session_id: '20200101-000000-xxxx',
    });
    const entries = await zipEntries(await there.nuggetFiles.export(lonely.id, signal));
    expect(entries.map(({ name }) => name).sort()).toEqual(['nugget.json', 'rules.json', 'skills.json']);
  });
});
