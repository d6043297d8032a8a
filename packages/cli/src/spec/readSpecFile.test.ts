import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Problem, problemLine } from '@nugget/contract';
import { describe, expect, it, onTestFinished } from 'vitest';
import { readSpecFile } from './readSpecFile.ts';

async function aFile(content: string | Uint8Array): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'nugget-spec-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const path = join(folder, 'spec.json');
  await writeFile(path, content);
  return path;
}

async function problemsOf(path: string): Promise<readonly Problem[]> {
  const result = await readSpecFile(path);
  return result.outcome === 'refused' ? result.problems : [];
}

const linesOf = async (path: string): Promise<readonly string[]> => (await problemsOf(path)).map(problemLine);

const spec = (parts: object = {}): string => JSON.stringify({ nugget: { goal: 'A game' }, ...parts });

describe('reading a spec', () => {
  it('takes a good one, also with the byte order mark of some editors', async () => {
    const path = await aFile(`\uFEFF${spec()}`);
    expect(await readSpecFile(path)).toMatchObject({
      outcome: 'parsed',
      spec: { nugget: { goal: 'A game' } },
    });
  });

  it('says what is wrong with the file', async () => {
    const file = await aFile(spec());
    expect(await linesOf(`${file}.missing`)).toEqual(['the document: there is no such file']);
    expect(await linesOf(join(file, 'below'))).toEqual(['the document: there is no such file']);
    expect(await linesOf(tmpdir())).toEqual(['the document: is a folder; name the file in it']);
    expect(await linesOf('/dev/null')).toEqual(['the document: is not a regular file']);
  });

  it('refuses a large file by its size, without reading it', async () => {
    const path = await aFile(Buffer.alloc(3 * 1024 * 1024, 'x'));
    expect(await linesOf(path)).toEqual(['the document: is 3.0 MB large; at most 2.0 MB are allowed']);
  });

  it('refuses what is not JSON, and what is not UTF-8', async () => {
    const [line] = await linesOf(await aFile('{ nugget: }'));
    expect(line).toMatch(/^the document: is not JSON: /);
    const utf16 = Buffer.from(`\uFEFF${spec()}`, 'utf16le');
    expect(await linesOf(await aFile(utf16))).toEqual(['the document: is not UTF-8 text; save it as UTF-8']);
  });

  it('lists everything that is wrong inside, each with its path', async () => {
    const bad = spec({
      agents: [{ name: 'Nova', role: 'wizard' }],
      requirements: Array.from({ length: 51 }, () => ({ type: 'feature', description: 'x' })),
      wings: 2,
    });
    const paths = (await problemsOf(await aFile(bad))).map(({ path }) => path);
    expect(paths).toEqual(expect.arrayContaining(['requirements', 'agents.0.role', '']));
  });

  it('follows a link that leads round in circles to a clear end', async () => {
    const path = `${await aFile('')}.link`;
    await symlink(path, path);
    expect((await linesOf(path)).join()).toContain('cannot be read');
  });
});
