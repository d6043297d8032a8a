import { randomBytes } from 'node:crypto';
import type { Device } from '@nugget/contract';
import type { BoardRuntime } from '../board/boardRuntime.ts';
import { createVirtualBoard } from '../board/createVirtualBoard.ts';
import { type RunnerReport, runnerProgram } from './runnerProgram.ts';
import { type FoundTest, testsIn } from './testsIn.ts';

export interface BoardTestRun {
  readonly device: Device;
  /** What is on the board, by path, the test file among it. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** The file with the tests. */
  readonly path: string;
  readonly timeLimitMs: number;
  readonly runtime: BoardRuntime;
}

export interface BoardTestListener {
  onBegin(title: string): void;
  onEnd(title: string): void;
  /** `details` is empty for a test that passed. */
  onCase(title: string, outcome: { readonly passed: boolean; readonly details: string }): void;
}

/** What a board said last is worth reading beside an error; in characters. */
const MOST_SAID = 2_000;
/** A flood without a line end is not kept, in characters. */
const LONGEST_LINE = 100_000;

/** Runs the tests of one file on a board of their own. Resolves when they are through, or the time is. */
export async function runBoardTests(run: BoardTestRun, listener: BoardTestListener): Promise<void> {
  const { device, path, runtime, timeLimitMs } = run;
  const source = new TextDecoder().decode(run.files.get(path));
  const tests = testsIn(source);
  const mark = `@${randomBytes(12).toString('hex')} `;
  const boot = runnerProgram({ mark, path, tests: tests.map(({ name }) => name) });
  const files = new Map([...run.files, ['boot.py', new TextEncoder().encode(boot)] as const]);
  const reader = createReportReader({ mark, path, tests, listener });
  await using board = await createVirtualBoard({ device, files, modules: 'boardTest' }, runtime);
  const decoder = new TextDecoder();
  board.onData((bytes) => reader.read(decoder.decode(bytes, { stream: true })));
  const late = setTimeout(() => reader.giveUp(timeLimitMs), timeLimitMs);
  await reader.ended;
  clearTimeout(late);
}

interface ReaderParts {
  readonly mark: string;
  readonly path: string;
  readonly tests: readonly FoundTest[];
  readonly listener: BoardTestListener;
}

function createReportReader({ mark, path, tests, listener }: ReaderParts) {
  const ended = Promise.withResolvers<void>();
  let line = '';
  let said = '';
  let running: string | undefined;
  const titleOf = (name: string): string => tests.find((test) => test.name === name)?.title ?? name;

  const take = (report: RunnerReport): void => {
    switch (report.what) {
      case 'begin':
        running = titleOf(report.test);
        said = '';
        listener.onBegin(running);
        break;
      case 'done': {
        const title = titleOf(report.test);
        const passed = report.error === '';
        listener.onCase(title, { passed, details: passed ? '' : `${said}${report.error}` });
        listener.onEnd(title);
        running = undefined;
        break;
      }
      case 'broken':
        listener.onCase(path, { passed: false, details: `${said}${report.error}` });
        break;
      case 'end':
        ended.resolve();
        break;
    }
  };
  const takeLine = (text: string): void => {
    const at = text.indexOf(mark);
    const report = at < 0 ? undefined : reportOf(text.slice(at + mark.length));
    if (report !== undefined) take(report);
    else if (text.trim() !== '') said = `${said}${text}\n`.slice(-MOST_SAID);
  };

  return {
    ended: ended.promise,
    read(text: string): void {
      const lines = (line + text).split(/\r*\n/);
      line = (lines.pop() ?? '').slice(-LONGEST_LINE);
      for (const each of lines) takeLine(each);
    },
    giveUp(ms: number): void {
      const details = `${said}It had not ended after ${ms / 1_000} s. A loop without a pause never lets the board's time go on.`;
      listener.onCase(running ?? path, { passed: false, details });
      ended.resolve();
    },
  };
}

/** The mark is known to nobody but the runner, which writes nothing else. */
function reportOf(json: string): RunnerReport | undefined {
  try {
    return JSON.parse(json) as RunnerReport;
  } catch {
    // Something was printed into the middle of it; the test then has no end and is told as one that hangs.
    return undefined;
  }
}
