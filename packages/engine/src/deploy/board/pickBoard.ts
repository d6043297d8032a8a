import {
  type Board,
  type Device,
  isVirtualPort,
  NuggetError,
  toNuggetError,
  VIRTUAL_BOARD,
} from '@nugget/contract';
import type { HardwareService, VirtualBoards } from '../../ports/index.ts';
import { narration } from '../../words/index.ts';
import type { DeployRequest } from '../deployTarget.ts';

export interface PickParts {
  readonly hardware: HardwareService;
  readonly virtualBoards: VirtualBoards;
}

type PickAsk = Pick<DeployRequest, 'sessionId' | 'spec' | 'port' | 'lastPort' | 'talk' | 'signal'> & {
  readonly device: Device;
};

/**
 * The board that a nugget goes on: the one that was chosen; else the one real board that answers and fits, of several the
 * one that had it before or that a person chooses; else the virtual one, and then it is said. BOARD_NOT_FOUND for a chosen
 * one that is not there.
 */
export async function pickBoard(parts: PickParts, ask: PickAsk): Promise<Board> {
  const { port, lastPort, spec, talk } = ask;
  const words = narration(spec.language).board;
  if (port !== undefined) return chosenBoard(parts, { ...ask, port });
  const boards = await answering(parts.hardware, ask);
  const [only, ...others] = boards;
  if (only === undefined) {
    await talk.say('virtual', words.noBoard);
    return virtualBoard(parts, ask);
  }
  if (others.length === 0) return only;
  const before = boards.find((board) => board.port === lastPort);
  return before ?? (await chooseBoard(parts, ask, boards));
}

async function chosenBoard(parts: PickParts, ask: PickAsk & { readonly port: string }): Promise<Board> {
  const { port, signal } = ask;
  if (port === VIRTUAL_BOARD || isVirtualPort(port)) return virtualBoard(parts, ask);
  const found = (await parts.hardware.list(signal)).find((board) => board.port === port);
  if (found !== undefined) return found;
  throw new NuggetError('BOARD_NOT_FOUND', {
    message: `No board hangs at ${port}; plug it in, or choose another one`,
  });
}

/** A session has one virtual board of its own. */
const virtualBoard = ({ virtualBoards }: PickParts, { sessionId, device }: PickAsk): Promise<Board> =>
  virtualBoards.ensure(sessionId, { device: device.id });

/** The real boards on which MicroPython answers, and that are of the device's kind as far as anybody can tell. */
async function answering(hardware: HardwareService, { device, signal }: PickAsk): Promise<readonly Board[]> {
  const found: Board[] = [];
  for (const board of await hardware.list(signal)) {
    if (board.virtual) continue;
    const asked = board.state === 'possible' ? await identified(hardware, board, signal) : board;
    if (asked.state === 'ready' && isKind(asked, device)) found.push(asked);
  }
  return found;
}

/** A port that cannot be opened is no board for now; the list of boards says why. */
async function identified(hardware: HardwareService, board: Board, signal: AbortSignal): Promise<Board> {
  try {
    return await hardware.identify(board.port, signal);
  } catch (thrown) {
    signal.throwIfAborted();
    if (toNuggetError(thrown).code.startsWith('BOARD_')) return { ...board, state: 'silent' };
    throw thrown;
  }
}

const isKind = ({ board_type: type }: Board, device: Device): boolean =>
  type === 'unknown' || device.board_type === 'unknown' || type === device.board_type;

async function chooseBoard(parts: PickParts, ask: PickAsk, boards: readonly Board[]): Promise<Board> {
  const { spec, talk } = ask;
  const words = narration(spec.language).board;
  const labelled = boards.map((board) => ({ board, label: `${board.name} (${board.port})` }));
  const options = [
    ...labelled.map(({ board, label }) => ({ label, description: board.firmware ?? '' })),
    { label: words.virtual, description: words.virtualDescription },
  ];
  const question = { question: words.which, header: words.whichHeader, options, multiSelect: false };
  const answer = await talk.choose({ id: `board:${boards.map(({ port }) => port).join(',')}`, question });
  const chosen = labelled.find(({ label }) => label === answer);
  if (chosen !== undefined) return chosen.board;
  if (answer === undefined) await talk.say('virtual', words.severalBoards);
  return virtualBoard(parts, ask);
}
