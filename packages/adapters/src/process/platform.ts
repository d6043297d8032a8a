import process from 'node:process';

// Everything about processes that differs between systems. Linux is tested; macOS and Windows are untested.

export interface Invocation {
  readonly command: string;
  readonly args: readonly string[];
}

/** How a child learns that the host died without a word (SIGKILL, power, a crash in native code). */
export type HostDeathSignal = 'SIGTERM' | 'SIGKILL';

const SYSTEM_FOLDERS = '/usr/bin:/bin:/usr/sbin:/sbin';

/** Where Linux keeps its own tools, whatever PATH says; empty elsewhere. */
export const systemPath = process.platform === 'linux' ? SYSTEM_FOLDERS : '';

/**
 * Makes a command die with the host: setpriv sets the parent death signal and becomes the command (execve), so the pid
 * stays. It belongs to the thread that started the child, so start children on Node's main thread. Only Linux has it;
 * elsewhere a child outlives a host that is killed.
 */
export function dieWithHost(
  invocation: Invocation,
  setpriv: string | undefined,
  signal: HostDeathSignal,
): Invocation {
  if (setpriv === undefined) return invocation;
  return {
    command: setpriv,
    args: ['--pdeathsig', signal.slice('SIG'.length), '--', invocation.command, ...invocation.args],
  };
}

/** Ends a process group at once and without waiting; true when there was something to end. For the host's last breath. */
export function killGroup(leader: number): boolean {
  try {
    // Windows has no groups: there only the leader ends, and its descendants stay.
    return process.kill(process.platform === 'win32' ? leader : -leader, 'SIGKILL');
  } catch (error) {
    if (isGone(error)) return false;
    throw error;
  }
}

// ESRCH: nobody is left. EPERM: macOS answers so for a group of zombies.
const isGone = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === 'ESRCH' || error.code === 'EPERM');

/** The search path of an environment. Windows spells it `Path`. */
export function searchPath(env: Readonly<Record<string, string | undefined>>): string {
  if (process.platform !== 'win32') return env.PATH ?? '';
  const name = Object.keys(env).find((key) => key.toUpperCase() === 'PATH');
  return name === undefined ? '' : (env[name] ?? '');
}

/** What a program's file name may end in: nothing on Unix, `.exe` and friends on Windows. */
export const programEndings: readonly string[] =
  process.platform === 'win32' ? (process.env.PATHEXT ?? '.COM;.EXE;.BAT;.CMD').split(';') : [''];

/** The least that ordinary programs need in their environment: nothing of the host's settings, and no key. */
export const bareEnv: Readonly<Record<string, string>> =
  process.platform === 'win32'
    ? { SystemRoot: process.env.SystemRoot ?? '', PATH: `${process.env.SystemRoot ?? ''}\\System32` }
    : { PATH: '/usr/local/bin:/usr/bin:/bin', LANG: 'C.UTF-8' };
