import { readdir, readFile, readlink } from 'node:fs/promises';

/** Processes that have to do with a folder: by their arguments, environment or working directory. Linux only. */
export async function leftovers(folder: string): Promise<readonly string[]> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid);
  const found = await Promise.all(pids.map((pid) => describe(pid, folder)));
  return found.filter((each) => each !== undefined);
}

async function describe(pid: string, folder: string): Promise<string | undefined> {
  const text = (name: string): Promise<string> => readFile(`/proc/${pid}/${name}`, 'utf8').catch(() => '');
  const [command, environment, state] = await Promise.all([text('cmdline'), text('environ'), text('stat')]);
  const cwd = await readlink(`/proc/${pid}/cwd`).catch(() => '');
  // A process that has ended and waits for its parent to notice holds nothing any more.
  const isZombie = / Z /.test(state.slice(state.lastIndexOf(')'), state.lastIndexOf(')') + 4));
  const belongs = [command, environment, cwd].some((part) => part.includes(folder));
  return belongs && !isZombie ? `${pid}: ${command.replaceAll('\u0000', ' ')}` : undefined;
}
