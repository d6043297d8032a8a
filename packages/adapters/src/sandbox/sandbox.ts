import { findProgram, type Invocation } from '../process/index.ts';
import { bwrapArgs, type Profile, type View } from './bwrapArgs.ts';
import { detectProfile } from './detectProfile.ts';
import { withLimits } from './limits.ts';

export interface ConfinedCommand extends Invocation, View {}

interface Wrapper {
  /** The command that runs a program confined to its view. Start it in the same cwd; the environment is the caller's. */
  wrap(command: ConfinedCommand): Invocation;
}

export type Sandbox =
  | (Wrapper & { readonly confinement: 'sandbox' })
  /** Programs run with the rights of this user; only limits per process hold. `reason` is for an adult. */
  | (Wrapper & { readonly confinement: 'none'; readonly reason: string });

export interface SandboxOptions {
  /** Folders in which bwrap, setpriv and prlimit are looked for, separated like PATH. */
  readonly path: string;
  readonly signal: AbortSignal;
}

/** Nobody's user and group number on every Linux: the kernel's own overflow ids. */
const NOBODY = ['--reuid=65534', '--regid=65534', '--clear-groups', '--inh-caps=-all'];

/** Finds out, by running it, whether this machine lets us confine programs; in containers it often does not. */
export async function createSandbox({ path, signal }: SandboxOptions): Promise<Sandbox> {
  const tools = {
    bwrap: findProgram('bwrap', path),
    setpriv: findProgram('setpriv', path),
    prlimit: findProgram('prlimit', path),
  };
  const { bwrap, prlimit } = tools;
  if (bwrap === undefined) return unconfined(prlimit, 'bubblewrap (bwrap) is not installed.');
  const confine = (profile: Profile, { command, args, ...view }: ConfinedCommand): Invocation => {
    const limited = withLimits({ command, args }, prlimit, 'sandbox');
    const { command: program, args: rest } = asProfiled(limited, profile, tools.setpriv);
    return { command: bwrap, args: [...bwrapArgs(view, profile), program, ...rest] };
  };
  const detected = await detectProfile((profile, folder) => confine(profile, aTrial(folder)), signal);
  if ('reason' in detected) return unconfined(prlimit, detected.reason);
  return { confinement: 'sandbox', wrap: (command) => confine(detected.profile, command) };
}

const unconfined = (prlimit: string | undefined, reason: string): Sandbox => ({
  confinement: 'none',
  reason,
  wrap: ({ command, args }) => withLimits({ command, args }, prlimit, 'none'),
});

function asProfiled(invocation: Invocation, { runAs }: Profile, setpriv = 'setpriv'): Invocation {
  if (runAs === 'self') return invocation;
  return { command: setpriv, args: [...NOBODY, '--', invocation.command, ...invocation.args] };
}

const aTrial = (folder: string): ConfinedCommand => ({
  command: '/bin/sh',
  args: ['-c', 'exit 0'],
  scratch: folder,
  cwd: folder,
  readable: [],
});
