import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { createLaunchedProject, lockfileWith } from './launchedProject.ts';

it('hands over arguments and stdin, and ends with the exit code of the program', async () => {
  await using project = await createLaunchedProject(`
    let input = '';
    process.stdin.on('data', (chunk) => { input += chunk; });
    process.stdin.on('end', () => {
      console.log(JSON.stringify([process.argv.slice(2), input]));
      process.exitCode = 7;
    });
  `);
  const run = project.start('build', 'my spec.json', '--json');
  run.child.stdin?.end('typed');
  expect(await run.ended).toEqual({ code: 7, signal: null });
  expect(run.stdout()).toBe('[["build","my spec.json","--json"],"typed"]\n');
});

it('keeps its own words and those of npm out of stdout while it installs', async () => {
  await using project = await createLaunchedProject("console.log('program')");
  const run = project.start();
  await run.ended;
  expect(run.stdout()).toBe('program\n');
  expect(run.stderr()).toBe(
    'Setting up Nugget: installing the parts it is made of (once, about a minute) …\nNugget is set up.\n',
  );
});

it('installs once, and again when the lockfile has changed', async () => {
  await using project = await createLaunchedProject();
  await project.start().ended;
  await project.start().ended;
  const calls = async () => (await project.npmCalls()).trim().split('\n');
  expect(await calls()).toEqual([expect.stringMatching(/^ci .*--include=dev --include=optional/)]);
  await project.write('package-lock.json', lockfileWith({ 'node_modules/a': { version: '2.0.0' } }));
  await project.start().ended;
  expect(await calls()).toHaveLength(2);
});

it('does not install over what npm, run by hand, has installed from the same lockfile', async () => {
  await using project = await createLaunchedProject();
  const foreign = { version: '1.0.0', optional: true, os: 'plan9', cpu: 'mips' };
  await project.write(
    'package-lock.json',
    lockfileWith({ '': {}, 'node_modules/a': { version: '1.0.0' }, 'node_modules/b': foreign }),
  );
  await project.write(
    'node_modules/.package-lock.json',
    lockfileWith({ 'node_modules/a': { version: '1.0.0' } }),
  );
  await project.start().ended;
  expect(await project.npmCalls()).toBe('');
});

it('installs when npm, run by hand, left out a package for this system', async () => {
  await using project = await createLaunchedProject();
  const ours = { version: '1.0.0', optional: true, os: process.platform, cpu: [process.arch] };
  await project.write('package-lock.json', lockfileWith({ 'node_modules/a': ours }));
  await project.write('node_modules/.package-lock.json', lockfileWith({}));
  await project.start().ended;
  expect(await project.npmCalls()).not.toBe('');
});

it('shows what npm said and what to do when the installation fails, and tries again the next time', async () => {
  await using project = await createLaunchedProject("console.log('program')");
  await project.write('npm-fails', '');
  const failed = project.start();
  expect(await failed.ended).toEqual({ code: 1, signal: null });
  expect(failed.stdout()).toBe('');
  expect(failed.stderr()).toContain('npm error 404');
  expect(failed.stderr()).toContain('run the same command again');
  await project.remove('npm-fails');
  const mended = project.start();
  expect(await mended.ended).toEqual({ code: 0, signal: null });
  expect(mended.stdout()).toBe('program\n');
});

it('installs once when two first starts run at the same time', async () => {
  await using project = await createLaunchedProject("console.log('program')");
  await project.remove('go');
  const first = project.start();
  await first.saying('Setting up Nugget');
  const second = project.start();
  await second.saying('waiting for it');
  await project.write('go', '');
  expect([await first.ended, await second.ended]).toEqual([
    { code: 0, signal: null },
    { code: 0, signal: null },
  ]);
  expect((await project.npmCalls()).trim().split('\n')).toHaveLength(1);
  expect([first.stdout(), second.stdout()]).toEqual(['program\n', 'program\n']);
});

it('takes over the lock of a set-up that was killed', async () => {
  await using project = await createLaunchedProject("console.log('program')");
  const { pid: dead } = spawnSync(process.execPath, ['--version']);
  await project.write(`.nugget/setup.lock/${dead}`, '');
  const run = project.start();
  await run.ended;
  expect(run.stdout()).toBe('program\n');
});

it('ends when it is stopped while it installs, and leaves no lock behind', async () => {
  await using project = await createLaunchedProject();
  await project.remove('go');
  const run = project.start();
  await vi.waitFor(async () => expect(await project.npmCalls()).not.toBe(''));
  run.child.kill('SIGTERM');
  expect(await run.ended).toEqual({ code: null, signal: 'SIGTERM' });
  expect(existsSync(join(project.root, '.nugget', 'setup.lock'))).toBe(false);
});

const stopsWhenAsked = `
  process.on('SIGTERM', () => console.log('asked to stop'));
  process.stdin.on('end', () => process.exit(3)).resume();
  console.log('ready');
`;

it('hands a signal on once, however many send it, and waits for the program to finish', async () => {
  await using project = await createLaunchedProject(stopsWhenAsked);
  const run = project.start();
  await run.saying('ready');
  run.child.kill('SIGTERM');
  run.child.kill('SIGTERM');
  await run.saying('asked to stop');
  run.child.stdin?.end();
  expect(await run.ended).toEqual({ code: 3, signal: null });
  expect(run.stdout()).toBe('ready\nasked to stop\n');
});

it('ends by the signal that ended the program', async () => {
  await using project = await createLaunchedProject("process.kill(process.pid, 'SIGKILL');");
  expect(await project.start().ended).toEqual({ code: null, signal: 'SIGKILL' });
});

it('lets the program know when the launcher is killed outright', async () => {
  await using project = await createLaunchedProject(`
    process.on('disconnect', () => { console.log('alone'); process.exit(); });
    console.log('ready');
  `);
  const run = project.start();
  await run.saying('ready');
  run.child.kill('SIGKILL');
  // 'close' comes when the program, too, has let go of stdout.
  await run.ended;
  expect(run.stdout()).toBe('ready\nalone\n');
});
