import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { parseRecordedEvent, type RecordedEvent } from '@nugget/contract';

const MAIN = fileURLToPath(new URL('../../../packages/cli/src/main.ts', import.meta.url));

export const exampleFile = (name: string): string =>
  fileURLToPath(new URL(`../../../examples/${name}.json`, import.meta.url));

export interface CliOptions {
  readonly home: string;
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

export interface CliEnd {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

/** One run of the command line as its own process group, so that a test can pull the plug on all of it. */
export interface CliRun {
  readonly pid: number;
  /** The events on stdout so far (with `--json`); a line that is no event fails the run's `ended`. */
  readonly events: readonly RecordedEvent[];
  readonly stderr: () => string;
  /** Resolves with the first event, past or future, that fits; rejects when the run ends without one. */
  until(fits: (event: RecordedEvent) => boolean): Promise<RecordedEvent>;
  /** Signals the program itself. */
  signal(signal: NodeJS.Signals): void;
  /** SIGKILL to the whole process group, at once. */
  pullThePlug(): void;
  readonly ended: Promise<CliEnd>;
}

/** Runs `nugget <args> --json` with the rehearsal crew at its fastest, unless `env` says otherwise. */
export function runCli({ home, args, env = {} }: CliOptions): CliRun {
  const child = spawn(process.execPath, [MAIN, ...args, '--json'], {
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: process.env.PATH,
      HOME: home,
      NUGGET_HOME: home,
      NUGGET_PACE: 'brisk',
      LANG: 'C.UTF-8',
      ...env,
    },
  });
  const pid = child.pid;
  if (pid === undefined) throw new Error('The command line could not be started');
  const events: RecordedEvent[] = [];
  const watchers = new Set<() => void>();
  let stderr = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  const lines = readEvents(child, (event) => {
    events.push(event);
    for (const watcher of watchers) watcher();
  });
  const exited = new Promise<CliEnd>((resolve) => {
    child.once('close', (code, signal) => resolve({ code, signal }));
  });
  const ended = Promise.all([exited, lines]).then(([end]) => end);
  ended.catch(() => undefined);

  const until = (fits: (event: RecordedEvent) => boolean): Promise<RecordedEvent> =>
    new Promise((resolve, reject) => {
      const look = (): void => {
        const found = events.find(fits);
        if (found === undefined) return;
        watchers.delete(look);
        resolve(found);
      };
      watchers.add(look);
      look();
      ended.then(
        (end) =>
          reject(new Error(`The run ended (${JSON.stringify(end)}) before the event came:\n${stderr}`)),
        reject,
      );
    });

  return {
    pid,
    events,
    stderr: () => stderr,
    until,
    signal: (signal) => child.kill(signal),
    pullThePlug: () => killGroup(pid),
    ended,
  };
}

/** A run that has ended by itself needs no plug pulled. */
function killGroup(pid: number): void {
  try {
    process.kill(-pid, 'SIGKILL');
  } catch (cause) {
    if (!(cause instanceof Error && 'code' in cause && cause.code === 'ESRCH')) throw cause;
  }
}

async function readEvents(child: ChildProcess, onEvent: (event: RecordedEvent) => void): Promise<void> {
  if (child.stdout === null) return;
  for await (const line of createInterface({ input: child.stdout }))
    onEvent(parseRecordedEvent(JSON.parse(line)));
}
