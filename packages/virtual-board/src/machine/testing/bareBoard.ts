import { loadMicroPython } from '@micropython/micropython-webassembly-pyscript/micropython.mjs';
import type { Device, PartState, PartStates } from '@nugget/contract';
import type { BoardBridgeOptions, RestartKind } from '../bridge.ts';
import { createBoardBridge } from '../createBoardBridge.ts';
import { createParts } from '../parts/createParts.ts';

export interface BareBoardOptions {
  readonly modules?: BoardBridgeOptions['modules'];
  /** Files of the program by name. */
  readonly files?: Readonly<Record<string, string>>;
  /** What a person does, by the time at which the program's waiting reaches it. */
  /** Lines that come over the serial line, by their time. */
  readonly serial?: readonly (readonly [atMs: number, line: string])[];
  readonly touches?: readonly (readonly [atMs: number, part: string, state: PartState])[];
}

/** This build says at any time that there is something to read; the board's core knows better. */
const SELECT = `
import sys, _serial
class _Poll:
    def register(self, stream, mask): pass
    def poll(self, ms): return [(sys.stdin, 1)] if _serial.waiting() else []
class _Select:
    POLLIN = 1
    poll = _Poll
sys.modules['select'] = _Select
`;

function createSerialLine(lines: readonly (readonly [number, string])[], now: () => number) {
  const waiting = lines.flatMap(([at, line]) =>
    [...new TextEncoder().encode(`${line}\r\n`)].map((byte) => [at, byte] as const),
  );
  return {
    waiting: () => (waiting[0] !== undefined && waiting[0][0] <= now() ? 1 : 0),
    next: () => waiting.shift()?.[1] ?? null,
  };
}

/** MicroPython with the shims and nothing of the board's core: time jumps, so that nothing waits. */
export async function bareBoard(device: Device, options: BareBoardOptions = {}) {
  const lines: string[] = [];
  const history: (readonly [atMs: number, changed: PartStates])[] = [];
  const restarts: RestartKind[] = [];
  const parts = createParts(device);
  const touches = [...(options.touches ?? [])];
  let now = 0;
  const clock = {
    now: () => now,
    wait: (ms: number) => {
      const next = touches[0];
      if (next === undefined || next[0] > now + ms) {
        now += ms;
        return;
      }
      now = Math.max(now, next[0]);
      touches.shift();
      parts.touch(next[1], next[2]);
    },
  };
  parts.onChange((changed) => history.push([Math.round(now), changed]));
  const bridge = createBoardBridge({
    device,
    parts,
    host: { clock, restart: (kind) => restarts.push(kind) },
    ...(options.modules === undefined ? {} : { modules: options.modules }),
  });

  const typed = createSerialLine(options.serial ?? [], () => now);
  const python = await loadMicroPython({
    stdin: typed.next,
    stdout: (line) => lines.push(line),
    linebuffer: true,
  });
  python.registerJsModule('_board', bridge.native);
  python.registerJsModule('_serial', { waiting: () => typed.waiting() });
  python.runPython(SELECT);
  python.FS.mkdir('/shims');
  for (const [name, source] of bridge.modules) python.FS.writeFile(`/shims/${name}.py`, source);
  for (const [name, source] of Object.entries(options.files ?? {})) python.FS.writeFile(`/${name}`, source);
  python.runPython("import sys; sys.path.insert(0, '/shims'); import time, _board_hooks");

  return {
    parts,
    bridge,
    lines,
    history,
    restarts,
    /** Runs a program to its end; an error of Python is thrown as one of JavaScript, its traceback the message. */
    run: (program: string) => python.runPython(program),
    /** The error that a program ends with, its last line. */
    failure: (program: string): string => {
      try {
        python.runPython(program);
        return 'none';
      } catch (error) {
        return String(error).trim().split('\n').at(-1) ?? '';
      }
    },
  };
}
