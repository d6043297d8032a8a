import { readdir, readFile, readlink, realpath, stat } from 'node:fs/promises';

/** The name of the group that owns a port (`dialout`, `uucp`); undefined where the system does not tell. */
export async function ownerGroup(port: string, groupFile = '/etc/group'): Promise<string | undefined> {
  try {
    const { gid } = await stat(port);
    const lines = (await readFile(groupFile, 'utf8')).split('\n').map((line) => line.split(':'));
    return lines.find(([, , id]) => Number(id) === gid)?.[0] ?? `${gid}`;
  } catch {
    // No such system or no such port: the words do without the group.
    return undefined;
  }
}

export interface PortHolder {
  readonly pid: number;
  readonly name: string;
}

/** The program that has a port open, where /proc tells: its own user's programs, or everybody's for root. */
export async function portHolder(port: string, proc = '/proc'): Promise<PortHolder | undefined> {
  const device = await realpath(port).catch(() => port);
  const processes = (await readdir(proc).catch(() => [])).filter((name) => /^\d+$/.test(name));
  for (const pid of processes) {
    if (Number(pid) === process.pid || !(await holds(`${proc}/${pid}/fd`, device))) continue;
    const name = await readFile(`${proc}/${pid}/comm`, 'utf8').catch(() => 'a program');
    return { pid: Number(pid), name: name.trim() };
  }
  return undefined;
}

async function holds(folder: string, device: string): Promise<boolean> {
  // Another user's folder cannot be read, and a process may end meanwhile.
  const descriptors = await readdir(folder).catch(() => []);
  const targets = await Promise.all(
    descriptors.map((name) => readlink(`${folder}/${name}`).catch(() => undefined)),
  );
  return targets.includes(device);
}
