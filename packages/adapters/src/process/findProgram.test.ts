import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { findProgram } from './findProgram.ts';

const aFolder = async () => {
  const folder = await mkdtemp(join(tmpdir(), 'nugget-find-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  return folder;
};

describe('findProgram', () => {
  it('finds the first runnable file of that name on the path', async () => {
    const [first, second] = [await aFolder(), await aFolder()];
    await writeFile(join(first, 'tool'), 'not runnable');
    await writeFile(join(second, 'tool'), '');
    await chmod(join(second, 'tool'), 0o755);
    expect(findProgram('tool', `${first}:${second}`)).toBe(join(second, 'tool'));
    expect(findProgram(join(second, 'tool'), '')).toBe(join(second, 'tool'));
  });

  it('finds nothing in folders, relative entries and missing places', async () => {
    const folder = await aFolder();
    expect(findProgram('.', folder)).toBeUndefined();
    expect(findProgram('sh', '.:bin::/no/such/folder')).toBeUndefined();
  });
});
