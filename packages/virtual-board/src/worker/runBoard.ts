import { Restart } from '../firmware/attention.ts';
import { disguiseOf } from '../firmware/disguise.ts';
import { startFirmware } from '../firmware/firmware.ts';
import type { FlashTree } from '../flash/flashTree.ts';
import { createFlashTree, fillTree, freezeModules } from '../flash/flashTree.ts';
import { contentOf } from '../flash/nodes.ts';
import { createOpenFiles } from '../flash/openFiles.ts';
import type { BoardNews, BoardStart } from '../line/messages.ts';
import { sharedLine } from '../line/sharedLine.ts';
import type { BoardBridge, BoardHost } from '../machine/bridge.ts';
import { createBoardBridge } from '../machine/createBoardBridge.ts';
import { createParts } from '../machine/parts/createParts.ts';
import { absentModules } from '../python/absentModules.ts';
import { ASYNCIO_MODULES } from '../python/asyncioModules.ts';
import { OS_MODULE } from '../python/osModule.ts';
import { createBoardAttention } from './boardAttention.ts';
import { FROZEN, liveUntilSoftReset } from './life.ts';
import { createOutput } from './output.ts';
import { createStateNews } from './stateNews.ts';
import { stopWords } from './stopWords.ts';

export interface Surroundings {
  readonly post: (news: BoardNews) => void;
  readonly now: () => number;
  readonly today: () => number;
  readonly random: () => number;
}

/** A board from power-on to power-off: it never returns, and it hears only through the shared line. */
export function runBoard(start: BoardStart, around: Surroundings): never {
  const { now, post } = around;
  const line = sharedLine(start.line);
  const output = createOutput({ line, post: (bytes) => post({ news: 'output', bytes }) });
  const parts = createParts(start.device);
  const news = createStateNews(now, (states) => post({ news: 'parts', states }));
  const attention = createBoardAttention({
    line,
    output,
    news,
    now,
    onOrder: ({ part, state }) => void parts.touch(part, state),
    onRoom: () => post({ news: 'room' }),
  });
  const startedAt = now();
  const host: BoardHost = {
    clock: { now: () => now() - startedAt, wait: (ms) => attention.wait(ms) },
    restart: (kind, afterMs) =>
      attention.restartAfter(new Restart(kind === 'soft' ? 'soft' : 'hard'), afterMs),
  };
  const bridge = createBoardBridge({ device: start.device, parts, host, modules: start.modules });
  for (const [part, state] of Object.entries(start.touched)) parts.touch(part, state);
  parts.onChange(news.add);
  news.add(parts.states());

  const tree = flashOf(start, around, bridge);
  const say = (text: string): void =>
    output.send(new TextEncoder().encode(text), () => line.wait(line.wakes(), 50));
  if (start.greeting) say(start.greeting);

  let mode: 'raw' | 'friendly' = 'friendly';
  let program: 'run' | 'skip' = start.greeting ? 'skip' : 'run';
  for (;;) {
    const files = createOpenFiles(tree);
    tree.chdir('/');
    try {
      const firmware = startFirmware({
        module: start.firmware,
        disk: { tree, files },
        attention,
        native: bridge.native,
        clock: { ...bridge.clock, today: around.today },
        random: around.random,
        disguise: disguiseOf(start.device.board_type),
      });
      post({ news: 'memory', memory: firmware.memory.shared });
      const readProgram = (name: string) => programText(tree, name);
      mode = liveUntilSoftReset({ firmware, attention, output, readProgram, mode, program });
      program = 'run';
      say('MPY: soft reboot\r\n');
    } catch (error) {
      const end = endOf(error);
      mode = 'friendly';
      program = end.program;
      attention.input.clear();
      say(end.words);
    }
    files.syncAll();
    bridge.reset();
  }
}

function flashOf(start: BoardStart, { post, today }: Surroundings, bridge: BoardBridge): FlashTree {
  const tree = createFlashTree({
    limitBytes: start.flashBytes,
    now: today,
    onChange: (change) => post({ news: 'flash', change }),
  });
  fillTree(tree, start.files);
  const modules = new Map([['os', OS_MODULE], ...absentModules(), ...ASYNCIO_MODULES, ...bridge.modules]);
  freezeModules(tree, FROZEN, modules);
  return tree;
}

function programText(tree: FlashTree, name: string): string | undefined {
  const node = tree.find([name]);
  return node?.kind === 'file' ? new TextDecoder().decode(contentOf(node).slice()) : undefined;
}

/** A restart that was asked for runs main.py again. After anything else main.py waits, or it would stop the board again. */
function endOf(error: unknown): { readonly words: string; readonly program: 'run' | 'skip' } {
  if (error instanceof Restart) {
    if (error.kind === 'soft') return { words: 'MPY: soft reboot\r\n', program: 'run' };
    if (error.words === '') return { words: '\r\n', program: 'run' };
  }
  const reason = error instanceof Error ? error.message : String(error);
  // The firmware's dead ends are traps (prepareFirmware.ts).
  const words = reason.includes('unreachable') ? 'it has no memory left' : reason;
  return { words: stopWords(words), program: 'skip' };
}
