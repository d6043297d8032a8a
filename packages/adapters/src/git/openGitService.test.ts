import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createSystemClock } from '../clock/systemClock.ts';
import { detectGit } from './detectGit.ts';
import { openGitService } from './openGitService.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nugget-detect-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const PATH = process.env.PATH ?? '';
const clock = createSystemClock();

async function installGit(version: string): Promise<void> {
  await writeFile(join(folder, 'git'), `#!/bin/sh\necho 'git version ${version}'\n`);
  await chmod(join(folder, 'git'), 0o755);
}

describe('the git of this computer', () => {
  it('is found on the PATH', async () => {
    expect(await detectGit({ PATH })).toMatchObject({
      outcome: 'found',
      version: expect.stringMatching(/^\d+\.\d+/),
    });
  });

  it('is missed where there is none, and the build goes on with plain copies', async () => {
    expect(await detectGit({ PATH: folder })).toMatchObject({
      outcome: 'missing',
      reason: expect.stringContaining('install git'),
    });
    const git = await openGitService({ sessionFolder: folder, clock, env: { PATH: folder } });
    expect(git.history).toBe('none');
  });

  it.each(['2.38.0', '2.39.5 (Apple Git-154)', '2.50.1.windows.1', '3.0.0'])(
    'is good enough at %s',
    async (version) => {
      await installGit(version);
      expect(await detectGit({ PATH: `${folder}:${PATH}` })).toMatchObject({ outcome: 'found' });
    },
  );

  it.each(['2.37.4', '1.9.1', 'unknown'])('is too old at %s', async (version) => {
    await installGit(version);
    expect(await detectGit({ PATH: `${folder}:${PATH}` })).toMatchObject({ outcome: 'missing' });
    const git = await openGitService({ sessionFolder: folder, clock, env: { PATH: `${folder}:${PATH}` } });
    expect(git.history).toBe('none');
  });

  it('is missed where it is only a stand-in that fails', async () => {
    await writeFile(join(folder, 'git'), '#!/bin/sh\necho "xcode-select: no developer tools" >&2\nexit 1\n');
    await chmod(join(folder, 'git'), 0o755);
    expect(await detectGit({ PATH: `${folder}:${PATH}` })).toMatchObject({
      outcome: 'missing',
      reason: expect.stringContaining('no developer tools'),
    });
  });

  it('keeps the history where it is good enough', async () => {
    const git = await openGitService({ sessionFolder: folder, clock, env: { PATH } });
    expect(git.history).toBe('git');
  });
});
