import { ADDRESS } from '../firmware/facts.ts';
import type { Firmware } from '../firmware/firmware.ts';
import { isObject } from '../firmware/python.ts';
import type { PythonFailure } from '../firmware/values.ts';
import type { BoardAttention } from './boardAttention.ts';
import type { Output } from './output.ts';
import { createRepl } from './repl.ts';

/** Where modules of the firmware are, before the board's own files in the order of imports. */
export const FROZEN = '.firmware';

/** `.frozen` is a name of MicroPython's own; what is in it there was made for browsers. */
const PREPARE = `import sys
sys.path[:] = ["", "/${FROZEN}", "/lib"]
del sys
`;

const [FRIENDLY, RAW] = [0, 1];
const NO_INTERRUPT = 0xff;
const CTRL_C = 3;
/** Until something comes. */
const LONG = 1000;

export interface LifeOptions {
  readonly firmware: Firmware;
  readonly attention: BoardAttention;
  readonly output: Output;
  /** The text of a file of the board's flash. */
  readonly readProgram: (name: string) => string | undefined;
  readonly mode: 'raw' | 'friendly';
  /** 'skip' when the program has stopped the board the last time. */
  readonly program: 'run' | 'skip';
}

/** From boot.py to the soft reset that ends it; anything harder is thrown. The REPL's mode then is the new one's. */
export function liveUntilSoftReset(options: LifeOptions): 'raw' | 'friendly' {
  const { firmware, attention } = options;
  const { memory, python } = firmware;
  const say = (text: string): void => attention.send(new TextEncoder().encode(text));
  const mode = (): 'raw' | 'friendly' => (memory.int32(ADDRESS.replMode) === RAW ? 'raw' : 'friendly');
  const printed = (failure: PythonFailure): void => say(failure.traceback.replaceAll('\n', '\r\n'));

  python.run(PREPARE);
  const poll = python.builtin('_board_hooks', 'poll');
  attention.attach(firmware, () => {
    const answer = python.call(poll);
    if (typeof answer !== 'object' || !('failure' in answer)) return;
    // Ctrl-C that came while a callback ran is meant for the program.
    if (answer.failure.type === 'KeyboardInterrupt') firmware.interrupt();
    else printed(answer.failure);
  });

  memory.setInt32(ADDRESS.replMode, options.mode === 'raw' ? RAW : FRIENDLY);
  for (const name of options.program === 'run' ? programsFor(options.mode) : []) {
    const source = options.readProgram(name);
    const failure = source === undefined ? undefined : runFile(firmware, name, source);
    if (failure?.type === 'SystemExit') return options.mode;
    if (failure) printed(failure);
  }

  firmware.startRepl();
  const repl = createRepl({
    feed: (byte) => firmware.repl(byte),
    isRaw: () => mode() === 'raw',
    say: (text) => attention.send(Uint8Array.from(text, (sign) => sign.charCodeAt(0))),
    swallow: (count) => options.output.swallow(count),
  });
  for (;;) {
    while (attention.input.waiting() === 0) attention.wait(LONG);
    const [byte = 0] = attention.input.take(1);
    if (repl.type(byte) !== 0) return mode();
  }
}

const programsFor = (mode: 'raw' | 'friendly'): readonly string[] =>
  mode === 'raw' ? ['boot.py'] : ['boot.py', 'main.py'];

/** As MicroPython runs main.py: in `__main__`, and tracebacks name the file. */
function runFile(firmware: Firmware, name: string, source: string): PythonFailure | undefined {
  const { python, memory } = firmware;
  const [compile, exec] = [python.builtin('builtins', 'compile'), python.builtin('builtins', 'exec')];
  const code = python.call(compile, source, name, 'exec');
  if (!isObject(code)) return typeof code === 'object' ? code.failure : undefined;
  memory.bytes[ADDRESS.interruptChar] = CTRL_C;
  const answer = python.call(exec, code);
  memory.bytes[ADDRESS.interruptChar] = NO_INTERRUPT;
  python.release(code);
  return typeof answer === 'object' && 'failure' in answer ? answer.failure : undefined;
}
