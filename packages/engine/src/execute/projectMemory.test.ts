import { describe, expect, it } from 'vitest';
import type { Workspace } from '../ports/workspace.ts';
import { createMemoryWorkspace } from '../testing/fakes/memoryWorkspace.ts';
import { createProjectMemory } from './projectMemory.ts';

/** A project of two files, and a note of every file that was read. */
async function aProject() {
  const files = createMemoryWorkspace();
  await files.writeText('/w', 'a.js', 'export const one = 1;');
  await files.writeText('/w', 'b.js', 'export const two = 2;');
  const read: string[] = [];
  const noted: Workspace = {
    ...files,
    readText: (folder, path, most) => {
      read.push(path);
      return files.readText(folder, path, most);
    },
  };
  return { files, read, memory: createProjectMemory({ files: noted, folder: '/w' }) };
}

describe('what the crew knows of the project', () => {
  it('is looked at once between two commits, however many ask', async () => {
    const { memory, read } = await aProject();
    const [first, second] = await Promise.all([memory.read(), memory.read()]);
    expect(first).toBe(second);
    expect(read).toEqual(['a.js', 'b.js']);
  });

  it('is new after a commit, and only what the commit changed is read again', async () => {
    const { files, memory, read } = await aProject();
    await memory.read();
    await files.writeText('/w', 'a.js', 'export const three = 3;');
    memory.changed(['a.js']);
    expect((await memory.read()).digest).toBe('a.js: three\nb.js: two');
    expect(read).toEqual(['a.js', 'b.js', 'a.js']);
  });

  it('is read afresh where nobody can say what changed', async () => {
    const { memory, read } = await aProject();
    await memory.read();
    memory.changed(undefined);
    await memory.read();
    expect(read).toEqual(['a.js', 'b.js', 'a.js', 'b.js']);
  });
});
