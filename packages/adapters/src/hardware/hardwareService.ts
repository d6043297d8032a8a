import { type Board, isVirtualPort, NuggetError } from '@nugget/contract';
import type { Clock, HardwareService } from '@nugget/engine';
import { runProcess } from '../process/index.ts';
import { createHotPlug } from './boards/hotPlug.ts';
import { identifyBoard, unlisted } from './boards/identify.ts';
import { findPorts, identityOf, type KnownBoards } from './boards/listBoards.ts';
import { type Compile, createCompileCheck } from './check/compileCheck.ts';
import { pyCompile } from './check/pyCompile.ts';
import { installFirmware } from './firmware/installFirmware.ts';
import { flashBoard } from './flash/flash.ts';
import { findMpremote } from './flash/mpremote.ts';
import { createPorts, openLine } from './line/openLine.ts';
import type { PrefixedBinding, SerialBinding } from './line/serialBinding.ts';
import { createPortSession, type PortSession } from './portSession.ts';

export interface HardwareServiceOptions {
  /** Kinds of ports besides the system's own and `socket://`, by the beginning of their names. */
  readonly bindings: readonly PrefixedBinding[];
  /** MicroPython's compiler. */
  readonly check: Compile;
  readonly clock: Clock;
  /** The environment of the programs that are looked for: mpremote and Python. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The system's own ports; by default those of the serialport library. */
  readonly system?: SerialBinding;
}

/** Boards at this computer's ports. See HardwareService for the promises. */
export function createHardwareService(options: HardwareServiceOptions): HardwareService {
  const { clock, env } = options;
  const ports = createPorts(options.bindings, options.system);
  const known: KnownBoards = new Map();
  const sessions = new Map<string, PortSession>();
  const check = createCompileCheck({
    microPython: options.check,
    cPython: (files, signal) => pyCompile({ runProcess, env }, files, signal),
  });
  let isClosed = false;

  const at = (port: string): PortSession => {
    if (isClosed) throw new NuggetError('STOPPED', { message: `Nugget is closing; ${port} is not opened` });
    const found =
      sessions.get(port) ?? createPortSession({ port, clock, openLine: () => openLine(ports, port, clock) });
    sessions.set(port, found);
    return found;
  };
  const find = () => findPorts(ports, known);
  const list = async (): Promise<readonly Board[]> => (await find()).map(({ board }) => board);
  const hotPlug = createHotPlug({ clock, list });

  return {
    async list(signal) {
      signal.throwIfAborted();
      return list();
    },
    async identify(port, signal) {
      const found = (await find()).find(({ board }) => board.port === port);
      const board = found?.board ?? unlisted(port);
      const asked = await at(port).alone(signal, ({ open }) => identifyBoard({ board, open, clock, signal }));
      if (found !== undefined && asked.state === 'ready') known.set(identityOf(found.info), asked);
      return asked;
    },
    watch: hotPlug.watch,
    check,
    flash: async (request) =>
      at(request.port).alone(request.signal, (line) => {
        const mpremote = isVirtualPort(request.port) ? undefined : findMpremote({ runProcess, env });
        return flashBoard({ line, clock, mpremote }, request);
      }),
    async installFirmware(request) {
      const found = (await find()).find(({ board }) => board.port === request.port);
      const ids = found?.info ?? {};
      const chip = await at(request.port).alone(request.signal, (line) =>
        installFirmware({ line, ids, clock }, request),
      );
      if (found !== undefined) known.delete(identityOf(found.info));
      return chip;
    },
    monitor: async (request) => at(request.port).follow(request),
    async close() {
      isClosed = true;
      hotPlug.close();
      await Promise.all([...sessions.values()].map((session) => session.close()));
    },
  };
}
