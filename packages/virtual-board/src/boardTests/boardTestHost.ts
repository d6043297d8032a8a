// Tries programs for a board in the folder it is started in, and reports on descriptor 3, as the test runner's other
// hosts do. It runs in a process of its own, inside the sandbox.
// Usage: node boardTestHost.ts <ms a test file may take> <device> <programs…> -- <tests…>
import { readFileSync, writeSync } from 'node:fs';
import process from 'node:process';
import { DEVICES, type Device } from '@nugget/contract';
import { nodeRuntime } from '../board/nodeRuntime.ts';
import { createMicroPythonCheck } from '../check/createMicroPythonCheck.ts';
import { runBoardTests } from './runBoardTests.ts';

const CHANNEL = 3;
const [limit = '', deviceId = '', ...paths] = process.argv.slice(2);
const split = paths.indexOf('--');
const programs = paths.slice(0, split);
const tests = paths.slice(split + 1);
const runtime = nodeRuntime();
let failed = 0;

const send = (record: Readonly<Record<string, unknown>>): void => {
  writeSync(CHANNEL, `${JSON.stringify(record)}\n`);
};

function sendCase(file: string, name: string, details: string | undefined): void {
  if (details !== undefined) failed += 1;
  send({
    kind: 'case',
    file,
    name,
    status: details === undefined ? 'passed' : 'failed',
    details: details ?? '',
  });
}

function deviceOf(id: string): Device {
  const device = DEVICES.find((each) => each.id === id);
  if (device === undefined) throw new Error(`There is no device ${id}`);
  return device;
}

const bytesOf = (all: readonly string[]): ReadonlyMap<string, Uint8Array> =>
  new Map(all.map((path) => [path, readFileSync(path)]));

async function checkPrograms(): Promise<void> {
  await using check = createMicroPythonCheck(runtime);
  const problems = await check.check(bytesOf(programs));
  for (const path of programs) {
    const mine = problems.filter((problem) => problem.path === path);
    const words = mine.map(({ line, message }) => `${path}${line > 0 ? `, line ${line}` : ''}: ${message}`);
    const details = `MicroPython, which runs on the board, does not understand this.\n${words.join('\n')}`;
    sendCase(path, `${path} is understood by the board`, mine.length > 0 ? details : undefined);
    send({ kind: 'file', file: path, failure: '' });
  }
}

async function runTests(device: Device): Promise<void> {
  const encoder = new TextEncoder();
  const libraries = device.libraries.map(({ path, text }) => [path, encoder.encode(text)] as const);
  const files = new Map([...libraries, ...bytesOf([...programs, ...tests])]);
  for (const file of tests) {
    let count = 0;
    await runBoardTests(
      { device, files, path: file, timeLimitMs: Number(limit), runtime },
      {
        onBegin: (name) => send({ kind: 'started', file, name }),
        onEnd: (name) => send({ kind: 'ended', file, name }),
        onCase(name, { passed, details }) {
          count += 1;
          sendCase(file, name, passed ? undefined : details);
        },
      },
    );
    send({ kind: 'file', file, failure: count > 0 ? '' : 'holds no function whose name begins with test_' });
  }
}

await checkPrograms();
await runTests(deviceOf(deviceId));
send({ kind: 'end' });
process.exitCode = failed > 0 ? 1 : 0;
