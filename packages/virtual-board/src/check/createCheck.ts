import type { CompileProblem } from '@nugget/contract';
import { disguiseOf } from '../firmware/disguise.ts';
import type { Firmware } from '../firmware/firmware.ts';
import { startFirmware } from '../firmware/firmware.ts';
import { isObject } from '../firmware/python.ts';
import { createFlashTree } from '../flash/flashTree.ts';
import { createOpenFiles } from '../flash/openFiles.ts';
import type { CheckAnswer, CheckRequest, CheckStart } from './messages.ts';
import { problemIn } from './problemIn.ts';

interface Surroundings {
  readonly post: (answer: CheckAnswer) => void;
  readonly now: () => number;
  readonly today: () => number;
}

/** A firmware takes so many files before a fresh one: what it has compiled stays in its memory. */
const FILES_A_LIFE = 100;

/** Compiles programs and throws the result away; nothing of them is ever run. */
export function createCheck(start: CheckStart, around: Surroundings): (request: CheckRequest) => void {
  let firmware = startSilent(start, around);
  let compiled = 0;
  const check = (path: string, data: Uint8Array): readonly CompileProblem[] => {
    if (++compiled % FILES_A_LIFE === 0) firmware = startSilent(start, around);
    try {
      return problemsOf(firmware, path, data);
    } catch (error) {
      // Too deep or too big for MicroPython: the next file gets a fresh one.
      firmware = startSilent(start, around);
      return [{ path, line: 0, message: `MicroPython cannot compile this file: ${String(error)}` }];
    }
  };
  return ({ id, files }) => {
    const problems = [...files].flatMap(([path, data]) => (path.endsWith('.py') ? check(path, data) : []));
    around.post({ id, problems });
  };
}

function problemsOf(firmware: Firmware, path: string, data: Uint8Array): readonly CompileProblem[] {
  const { python } = firmware;
  const compile = python.builtin('builtins', 'compile');
  const source = withoutEmitters(new TextDecoder().decode(data));
  const code = python.call(compile, source, path, 'exec');
  python.release(compile);
  if (isObject(code)) python.release(code);
  return typeof code === 'object' && 'failure' in code ? [problemIn(path, code.failure)] : [];
}

/** A real board knows them, this build does not. The line stays, so that those behind it keep their numbers. */
const withoutEmitters = (source: string): string =>
  source.replace(/^[ \t]*@micropython\.(?:native|viper)[ \t]*$/gm, '');

const nothing = (): undefined => undefined;

function startSilent(start: CheckStart, around: Surroundings): Firmware {
  const tree = createFlashTree({ limitBytes: 0, now: around.today, onChange: nothing });
  return startFirmware({
    module: start.firmware,
    disk: { tree, files: createOpenFiles(tree) },
    attention: {
      input: { take: () => new Uint8Array(0), waiting: () => 0, clear: nothing },
      lookAround: nothing,
      tick: nothing,
      restartIfDue: nothing,
      wait: nothing,
      send: nothing,
    },
    native: {},
    clock: { ...around, wait: nothing },
    random: () => 0,
    disguise: disguiseOf('esp32'),
  });
}
