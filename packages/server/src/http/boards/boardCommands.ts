import { BoardCommand, NuggetError, parseInput, parseJson, problemLine } from '@nugget/contract';
import { type Clock, createRate, type SerialMonitor } from '@nugget/engine';
import type { VirtualParts } from '../../boards/virtualShelf.ts';

/** Lines, interrupts and resets of one browser in a second. A person does not type faster. */
const ORDERS_A_SECOND = 20;
/** Touches: a slider that is dragged sends one for each picture of the screen. */
const TOUCHES_A_SECOND = 120;
/** Orders that wait for the board. */
const MOST_WAITING = 20;

export interface CommandParts {
  readonly clock: Pick<Clock, 'monotonic'>;
  /** The line to the board; undefined while it is not open. */
  readonly monitor: () => SerialMonitor | undefined;
  readonly parts: VirtualParts | undefined;
  /** Told of what could not be done. */
  readonly onProblem: (thrown: unknown) => void;
}

/** Carries out what a browser sends, in order. */
export function createBoardCommands({
  clock,
  monitor,
  parts,
  onProblem,
}: CommandParts): (frame: string) => void {
  const mayOrder = createRate(ORDERS_A_SECOND, clock);
  const mayTouch = createRate(TOUCHES_A_SECOND, clock);
  /** One complaint a second: the answer to a flood is no flood. */
  const mayComplain = createRate(1, clock);
  let last: Promise<void> = Promise.resolve();
  let waiting = 0;

  const order = (run: (line: SerialMonitor) => Promise<void>): void => {
    const line = monitor();
    if (line === undefined) throw notOpen();
    if (waiting >= MOST_WAITING) throw tooMany();
    waiting += 1;
    last = last
      .then(() => run(line))
      .catch(onProblem)
      .finally(() => {
        waiting -= 1;
      });
  };

  const carryOut = (command: BoardCommand): void => {
    switch (command.type) {
      case 'send':
        order((line) => line.send(oneLine(command.line)));
        break;
      case 'interrupt':
        order((line) => line.interrupt());
        break;
      case 'reset':
        order((line) => line.reset());
        break;
      case 'touch':
        if (parts === undefined) throw noParts();
        parts.touch(command.part, command.state);
        break;
    }
  };

  return (frame) => {
    try {
      const command = readCommand(frame);
      if (!(command.type === 'touch' ? mayTouch : mayOrder)()) throw tooMany();
      carryOut(command);
    } catch (thrown) {
      if (mayComplain()) onProblem(thrown);
    }
  };
}

function readCommand(frame: string): BoardCommand {
  const json = parseJson(frame);
  const parsed = json.outcome === 'parsed' ? parseInput(BoardCommand, json.value) : json;
  if (parsed.outcome === 'parsed') return parsed.value;
  throw new NuggetError('REQUEST_INVALID', {
    message: `This is no command for a board: ${parsed.problems.map(problemLine).join('; ')}`,
  });
}

/** A line end in the middle would be a second line. */
const oneLine = (text: string): string => text.replaceAll(/[\r\n]+/g, ' ');

const tooMany = (): NuggetError =>
  new NuggetError('TOO_MANY_REQUESTS', {
    message: 'Commands come faster than the board can take them; some were left out',
  });
const notOpen = (): NuggetError =>
  new NuggetError('BOARD_NOT_FOUND', {
    message: 'The line to the board is not open yet; try again in a moment',
  });
const noParts = (): NuggetError =>
  new NuggetError('REQUEST_INVALID', { message: 'Parts of a real board are touched by hand' });
