import { createHash } from 'node:crypto';
import { chipOfImage, NuggetError } from '@nugget/contract';
import type { Clock, FirmwareRequest } from '@nugget/engine';
import type { UsbIds } from '../boards/usbIds.ts';
import { type BoardLine, orAborted } from '../line/boardLine.ts';
import { within } from '../line/within.ts';
import type { HeldLine } from '../portSession.ts';
import { createLineSerial } from './lineSerial.ts';

export interface FirmwareParts {
  readonly line: HeldLine;
  readonly ids: UsbIds;
  readonly clock: Clock;
}

/** What the slowest board takes, in ms. */
const LIMIT_MS = 10 * 60_000;

/** See HardwareService.installFirmware. */
export async function installFirmware(parts: FirmwareParts, request: FirmwareRequest): Promise<string> {
  const { line, clock } = parts;
  const { port, signal } = request;
  // A wrong file needs no board to be refused.
  chipOfImage(request.image);
  const open = await line.open();
  const late = () =>
    new NuggetError('BOARD_SILENT', {
      message: `The firmware was not written in ${LIMIT_MS / 60_000} minutes. Plug the board in again, and repeat`,
      details: { port },
    });
  try {
    return await within({ clock, ms: LIMIT_MS, signal, late }, (limited) =>
      orAborted(install(parts, { ...request, signal: limited }, open), limited),
    );
  } catch (thrown) {
    if (open.isOpen || signal.aborted || isUnfit(thrown)) throw thrown;
    throw new NuggetError('BOARD_GONE', {
      message: `The board at ${port} was pulled out while its firmware was written. Plug it in, and repeat`,
      details: { port },
      cause: thrown,
    });
  } finally {
    // The streams over the line, and whatever still waits for them, end with it.
    await line.release();
  }
}

async function install(
  { ids, clock }: FirmwareParts,
  request: FirmwareRequest,
  open: BoardLine,
): Promise<string> {
  const { image, offset, onProgress, signal } = request;
  // A large library that most people never need.
  const { installEsp } = await import('./installEsp.ts');
  return installEsp({
    serial: createLineSerial(open, ids),
    image,
    ...(offset === undefined ? {} : { offset }),
    onProgress,
    wait: (ms) => clock.wait(ms, signal),
    md5: (bytes) => createHash('md5').update(bytes).digest('hex'),
  });
}

const isUnfit = (thrown: unknown): boolean =>
  thrown instanceof NuggetError && thrown.code === 'FIRMWARE_UNFIT';
