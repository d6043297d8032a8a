import { readFile } from 'node:fs/promises';
import { performance } from 'node:perf_hooks';
import { DEVICES } from '@nugget/contract';
import { createVirtualBoard, type VirtualBoard } from '@nugget/virtual-board';
import { nodeRuntime } from '@nugget/virtual-board/node';
import { type Measurement, type Scenario, spread } from '../measure/measurement.ts';

const TIMES = 10;
const BOARDS = 10;
const PROMPT = '>>> ';
const encoder = new TextEncoder();
const runtime = nodeRuntime();

/** Boards that exist in software, over their serial lines as a host uses them. */
export const virtualBoards: Scenario = {
  name: 'virtual boards',
  run: async () => [...(await timesOfOne()), await memoryOfMany()],
};

async function timesOfOne(): Promise<readonly Measurement[]> {
  const began = performance.now();
  const line = await openLine();
  await line.until(PROMPT);
  const started = performance.now() - began;
  const firstLines: number[] = [];
  const uploads: number[] = [];
  for (let time = 0; time < TIMES; time++) {
    firstLines.push(await timed(() => writeAndRun(line, `print("run ${time}")\n`, `run ${time}`)));
    await line.until(PROMPT);
    uploads.push(await timed(() => upload(line, 'x'.repeat(20 * 1024))));
  }
  await line.board.close();
  return [
    { name: 'power-on to the prompt, the first time', value: started, unit: 'ms' },
    {
      name: 'main.py written and reset to its first line, 95 %',
      value: spread(firstLines).p95,
      unit: 'ms',
      bound: { kind: 'most', value: 1000 },
    },
    { name: '20 KiB uploaded, median', value: spread(uploads).median, unit: 'ms' },
  ];
}

async function memoryOfMany(): Promise<Measurement> {
  const before = await residentMegabytes();
  const lines = await Promise.all(Array.from({ length: BOARDS }, openLine));
  await Promise.all(lines.map((line) => line.until(PROMPT)));
  const value = (await residentMegabytes()) - before;
  await Promise.all(lines.map(({ board }) => board.close()));
  return {
    name: `${BOARDS} boards at their prompts`,
    value,
    unit: 'MB',
    bound: { kind: 'most', value: 600 },
  };
}

interface Line {
  readonly board: VirtualBoard;
  send(text: string): void;
  until(text: string): Promise<void>;
}

async function openLine(): Promise<Line> {
  const [device] = DEVICES;
  if (!device) throw new Error('There is no device.');
  const board = await createVirtualBoard({ device }, runtime);
  let text = '';
  let wake = (): void => undefined;
  board.onData((bytes) => {
    text += new TextDecoder().decode(bytes);
    wake();
  });
  return {
    board,
    send: (sent) => board.write(encoder.encode(sent)),
    async until(wanted) {
      while (!text.includes(wanted))
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      text = text.slice(text.indexOf(wanted) + wanted.length);
    },
  };
}

/** As a flash does it: raw REPL, one file, a pulse of the control lines. */
async function writeAndRun(line: Line, program: string, firstLine: string): Promise<void> {
  await raw(line, writing('main.py', program));
  line.board.setSignals({ dtr: false, rts: true });
  line.board.setSignals({ rts: false });
  await line.until(`${firstLine}\r\n`);
}

async function upload(line: Line, content: string): Promise<void> {
  const parts = content.match(/.{1,1024}/gs) ?? [];
  line.send('\x01');
  await line.until('raw REPL; CTRL-B to exit\r\n>');
  for (const [at, part] of parts.entries()) {
    line.send(`f = open("big", "${at === 0 ? 'w' : 'a'}")\nf.write(${JSON.stringify(part)})\nf.close()\x04`);
    await line.until('\x04>');
  }
  line.send('\x02');
  await line.until(PROMPT);
}

async function raw(line: Line, program: string): Promise<void> {
  line.send('\x01');
  await line.until('raw REPL; CTRL-B to exit\r\n>');
  line.send(`${program}\x04`);
  await line.until('\x04>');
}

const writing = (path: string, content: string): string =>
  `f = open("${path}", "w")\nf.write(${JSON.stringify(content)})\nf.close()`;

async function timed(run: () => Promise<void>): Promise<number> {
  const began = performance.now();
  await run();
  return performance.now() - began;
}

/** What the process takes now; the boards are its threads. */
async function residentMegabytes(): Promise<number> {
  const status = await readFile('/proc/self/status', 'utf8').catch(() => '');
  const kilobytes = /^VmRSS:\s+(\d+)/m.exec(status)?.[1];
  return (kilobytes === undefined ? process.memoryUsage().rss / 1024 : Number(kilobytes)) / 1024;
}
