import type { Invocation } from '../process/index.ts';

const MIB = 1024 * 1024;

// Per process, and generous: a test that needs more is a runaway. Node reserves address space far beyond what it uses,
// so memory is bounded by data, not by address space.
const LIMITS = ['--core=0', `--fsize=${256 * MIB}`, `--data=${2048 * MIB}`];

// Only for the sandbox, where the count begins near zero: in a user namespace of its own, or as nobody. Outside it would
// count every process of the user.
const PROCESSES = '--nproc=512';

/** Bounds what each process of a command may take; nothing changes where prlimit (util-linux) is missing. */
export function withLimits(
  invocation: Invocation,
  prlimit: string | undefined,
  confinement: 'sandbox' | 'none',
): Invocation {
  if (prlimit === undefined) return invocation;
  const limits = confinement === 'sandbox' ? [...LIMITS, PROCESSES] : LIMITS;
  return { command: prlimit, args: [...limits, '--', invocation.command, ...invocation.args] };
}
