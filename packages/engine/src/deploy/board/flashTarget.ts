import { type Board, type CompileProblem, deviceFor, NuggetError } from '@nugget/contract';
import type { BoardFile, Clock, HardwareService, Workspace } from '../../ports/index.ts';
import { narration } from '../../words/index.ts';
import type { Deployed, DeployRequest, DeployTarget } from '../deployTarget.ts';
import { boardFiles } from './boardFiles.ts';
import { followProgram } from './followProgram.ts';
import { type PickParts, pickBoard } from './pickBoard.ts';

export interface FlashTargetParts extends PickParts {
  readonly files: Workspace;
  readonly clock: Clock;
}

/**
 * Puts a nugget's programs on a board and lets them run. What MicroPython would refuse is named before anything is
 * touched; a person is asked before each flash, unless the spec says that nobody has to be.
 */
export function createFlashTarget(parts: FlashTargetParts): DeployTarget {
  /** Ports that something is being put on. */
  const busy = new Set<string>();
  return {
    id: 'esp32',
    serves: ['esp32', 'both'],
    rank(spec) {
      const { provides, requires, deploy_order: order } = deviceFor(spec);
      return { provides: ['board', ...provides], requires, order };
    },
    async deploy(request) {
      const { spec, folder, signal } = request;
      const device = deviceFor(spec);
      const files = await boardFiles({ files: parts.files, folder, device });
      await refuseBadCode(parts.hardware, files, signal);
      const board = await pickBoard(parts, { ...request, device });
      if (!(await mayFlash(request, board, files))) {
        await request.talk.say('left', narration(spec.language).board.left);
        return { url: undefined, isLeft: true, close: async () => undefined };
      }
      if (busy.has(board.port)) throw inUse(board);
      busy.add(board.port);
      try {
        return await flash(parts, request, { board, device: device.id, files });
      } finally {
        busy.delete(board.port);
      }
    },
  };
}

async function refuseBadCode(
  hardware: HardwareService,
  files: readonly BoardFile[],
  signal: AbortSignal,
): Promise<void> {
  const problems = await hardware.check(files, signal);
  if (problems.length === 0) return;
  const line = (problem: CompileProblem): string =>
    `${problem.path}${problem.line > 0 ? `, line ${problem.line}` : ''}: ${problem.message}`;
  const message = `MicroPython would not understand this. ${problems.map(line).join('; ')}`;
  throw new NuggetError('BOARD_CODE_REFUSED', { message, details: { problems } });
}

async function mayFlash(
  { spec, talk, port }: DeployRequest,
  board: Board,
  files: readonly BoardFile[],
): Promise<boolean> {
  // Who has named the port has said yes to it.
  if (spec.deployment.auto_flash || port !== undefined) return true;
  const words = narration(spec.language).board;
  return talk.approve({
    id: `flash:${board.port}`,
    question: words.mayFlash(board.virtual ? words.virtual : `${board.name} (${board.port})`),
    context: words.files(files.map(({ path }) => path)),
  });
}

interface FlashJob {
  readonly board: Board;
  readonly device: string;
  readonly files: readonly BoardFile[];
}

async function flash(
  { hardware, clock }: FlashTargetParts,
  request: DeployRequest,
  { board, device, files }: FlashJob,
): Promise<Deployed> {
  const { talk, portal, onProgress, signal } = request;
  const { port, name, virtual } = board;
  const program = await followProgram({ hardware, clock, port, onLines: talk.onLines, portal, signal });
  try {
    let last = '';
    await hardware.flash({
      port,
      files,
      signal,
      onProgress({ file, percent }) {
        // A line in the log for each file is enough to see that it goes on.
        if (file === last && percent < 100) return;
        last = file;
        onProgress({ step: file, percent });
      },
    });
    const view = { port, name, device, virtual };
    await talk.onBoard(view);
    await program.begin();
    return { url: undefined, board: view, close: program.close };
  } catch (thrown) {
    await program.close();
    throw thrown;
  }
}

const inUse = ({ name, port }: Board): NuggetError =>
  new NuggetError('BOARD_IN_USE', {
    message: `Another nugget is being put on ${name} (${port}) at this moment; try again when that is done`,
  });
