import type { BoardBridge, BoardBridgeOptions, BoardHost, NativeFunction } from './bridge.ts';
import { createAgenda } from './native/agenda.ts';
import { busFunctions } from './native/busFunctions.ts';
import type { NativeContext, NativeFunctions } from './native/nativeContext.ts';
import { pinFunctions } from './native/pinFunctions.ts';
import { restartFunctions } from './native/restartFunctions.ts';
import { createTestClock, type TestClock } from './native/testClock.ts';
import { testFunctions } from './native/testFunctions.ts';
import { timeFunctions } from './native/timeFunctions.ts';
import { modulesFor } from './python/modulesFor.ts';

/** Everything that a program reaches the board with; a board is one bridge for as long as it has power. */
export function createBoardBridge(options: BoardBridgeOptions): BoardBridge {
  const { device, parts, host } = options;
  const testClock = options.modules === 'boardTest' ? createTestClock() : undefined;
  const clock = testClock ?? host.clock;
  const agenda = createAgenda(clock);
  const context: NativeContext = { wires: parts.wires, agenda, clock };
  const reset = () => {
    agenda.clear();
    parts.wires.pins.reset();
  };
  return {
    modules: modulesFor(device, options.modules ?? 'board'),
    native: withoutPrototype({
      ...pinFunctions(context),
      ...busFunctions(context),
      ...timeFunctions(context),
      ...restartFunctions(testClock === undefined ? host : restsInTests(host), device.id),
      ...(testClock === undefined ? {} : boardTestFunctions({ options, testClock, reset })),
    }),
    clock,
    reset,
  };
}

/** A test's program that restarts the board only ends; board_test says so. */
const restsInTests = (host: BoardHost): BoardHost => ({ clock: host.clock, restart: () => undefined });

interface BoardTest {
  readonly options: BoardBridgeOptions;
  readonly testClock: TestClock;
  readonly reset: () => void;
}

const boardTestFunctions = ({ options, testClock, reset }: BoardTest): NativeFunctions =>
  testFunctions({
    device: options.device,
    parts: options.parts,
    clock: testClock,
    giveUp: () => {
      throw new Error('a test could not end its program');
    },
    startAgain: () => {
      reset();
      testClock.startAgain();
    },
  });

const withoutPrototype = (functions: NativeFunctions): Readonly<Record<string, NativeFunction>> =>
  Object.freeze(Object.assign(Object.create(null), functions));
