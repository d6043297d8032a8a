import { NuggetError } from '@nugget/contract';
import { ownerGroup, portHolder } from './portFacts.ts';

/** What the bindings of Linux, macOS and Windows say, and ours. Windows has one sentence for the first two. */
const IN_USE =
  /cannot lock|resource busy|device or resource busy|temporarily unavailable|access denied|EBUSY/i;
const NO_PERMISSION = /permission denied|EACCES|EPERM/i;
const NOT_THERE =
  /no such file|file not found|ENOENT|ENXIO|no such device|ECONNREFUSED|no board is at|cannot find/i;

/** Why a port could not be opened, and what to do: BOARD_IN_USE, BOARD_NO_PERMISSION, BOARD_NOT_FOUND. */
export async function openError(port: string, cause: unknown): Promise<NuggetError> {
  const said = cause instanceof Error ? cause.message : String(cause);
  const details = { port, system: said };
  if (IN_USE.test(said)) {
    const message = `${port} is in use${await byWhom(port)}. Close the other program (a serial monitor, an IDE, a second Nugget), then try again`;
    return new NuggetError('BOARD_IN_USE', { message, details, cause });
  }
  if (NO_PERMISSION.test(said)) {
    return new NuggetError('BOARD_NO_PERMISSION', { message: await permissionWords(port), details, cause });
  }
  if (NOT_THERE.test(said)) return notFound(port, cause);
  const message = `${port} could not be opened (${said}). Plug the board in again, and look at its driver`;
  return new NuggetError('BOARD_NOT_FOUND', { message, details, cause });
}

function notFound(port: string, cause?: unknown): NuggetError {
  const message =
    `Nothing hangs at ${port}. Look at the cable: some can only charge and have no wires for data. ` +
    'On Windows and macOS older boards need a driver for their USB chip (CP210x; CH340 or CH9102)';
  return new NuggetError('BOARD_NOT_FOUND', { message, details: { port }, cause });
}

async function byWhom(port: string): Promise<string> {
  const holder = await portHolder(port);
  return holder === undefined ? ' by another program' : ` by ${holder.name} (process ${holder.pid})`;
}

async function permissionWords(port: string): Promise<string> {
  const group = await ownerGroup(port);
  if (group === undefined) return `This user may not open ${port}`;
  return (
    `This user may not open ${port}: it belongs to the group ${group}. ` +
    `An adult can run: sudo usermod -aG ${group} "$USER", then log out and in again`
  );
}
