import process from 'node:process';
import { BOARD_TEST_HOST } from '@nugget/virtual-board/node';
import { describe, expect, it } from 'vitest';
import { createSandbox } from '../../sandbox/index.ts';
import { pytest, sandbox, statuses } from '../testing/runners.ts';
import { aFolder } from '../testing/testFolder.ts';
import { createTestRunner } from '../testRunner.ts';
import { createMicroPythonTests } from './micropython.ts';

const { signal } = new AbortController();
const micropython = createMicroPythonTests({ node: process.execPath, ...BOARD_TEST_HOST });

interface Choices {
  readonly device?: string | undefined;
  readonly in?: typeof sandbox;
  readonly timeLimitMs?: number;
}

async function runTests(
  files: Readonly<Record<string, string>>,
  { device = 'esp32-blink', in: confinement = sandbox, timeLimitMs = 120_000 }: Choices = {},
) {
  const runner = createTestRunner({ sandbox: confinement, runtimes: [pytest, micropython], timeLimitMs });
  return runner.run({ folder: await aFolder(files), device: device === '' ? undefined : device, signal });
}

const BLINK = `
from machine import Pin
import time
led = Pin(2, Pin.OUT)
button = Pin(4, Pin.IN, Pin.PULL_UP)
while True:
    led.toggle()
    time.sleep_ms(500 if button.value() else 100)
`;
const TESTS = `
import board_test as board

def test_blinks():
    """the LED blinks faster when I press the button"""
    board.at(2000, lambda: board.press("button"))
    board.run("main.py", for_ms=4000)
    assert len(board.changes("led", 2000, 4000)) > len(board.changes("led", 0, 2000))

def test_wrong():
    """it flies"""
    print("a hint")
    assert False, "no wings"
`;
// A whole board is started, on a computer that may be busy.
const PATIENCE = { timeout: 240_000 };

describe('the tests of a program for a board', () => {
  it(
    'run on a virtual board, are named by their docstrings, and are nothing for pytest',
    PATIENCE,
    async () => {
      const report = await runTests({ 'main.py': BLINK, 'tests/board_main.py': TESTS });
      expect(report.problems).toEqual([]);
      expect(statuses(report)).toEqual({
        'main.py: main.py is understood by the board': 'passed',
        'tests/board_main.py: the LED blinks faster when I press the button': 'passed',
        'tests/board_main.py: it flies': 'failed',
      });
      expect(report.cases.at(-1)?.details).toMatch(/a hint[\s\S]*no wings/);
    },
  );

  it('fail for a program that MicroPython does not understand, with its line', PATIENCE, async () => {
    const report = await runTests({
      'main.py': 'x = 1\nmatch x:\n    case 1: pass\n',
      'lib/fine.py': 'y = 1\n',
    });
    expect(statuses(report)).toEqual({
      'lib/fine.py: lib/fine.py is understood by the board': 'passed',
      'main.py: main.py is understood by the board': 'failed',
    });
    expect(JSON.stringify(report.cases)).toContain('main.py, line 2');
  });

  it('name what cannot be imported, what holds no test, and what hangs', PATIENCE, async () => {
    const report = await runTests(
      {
        'main.py': 'x = 1\n',
        'tests/board_broken.py': 'import nothing_there\ndef test_x(): pass\n',
        'tests/board_empty.py': 'x = 1\n',
        'tests/board_hangs.py': 'def test_ends():\n    """it ends"""\n    while True: pass\n',
      },
      { timeLimitMs: 40_000 },
    );
    expect(report.verdict).toBe('failed');
    const details = JSON.stringify(report.cases);
    expect(details).toContain("no module named 'nothing_there'");
    expect(details).toContain('holds no function whose name begins with test_');
    expect(statuses(report)).toMatchObject({ 'tests/board_hangs.py: it ends': 'failed' });
  });

  it('run without a sandbox as well', PATIENCE, async () => {
    const bare = await createSandbox({ path: '', signal });
    const report = await runTests({ 'main.py': 'x = 1\n' }, { in: bare });
    expect(report.verdict).toBe('passed');
  });

  it('are no business of a nugget that is for no board', PATIENCE, async () => {
    const report = await runTests({ 'main.py': 'match 1:\n    case _: pass\n' }, { device: '' });
    expect(report.cases).toEqual([]);
  });
});
