import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { FIRMWARE_SHA256 } from '../firmware/facts.ts';
import { openTerminal } from '../testing/terminal.ts';

describe('a hostile program on a virtual board', () => {
  it('finds no module that leads to JavaScript', async () => {
    await using terminal = await openTerminal();
    for (const name of ['js', 'jsffi', 'pyodide', 'pyscript'])
      expect((await terminal.raw(`import ${name}`)).error).toContain('ImportError');
    const hidden =
      'import sys\nsys.path.append(".frozen")\nfor m in list(sys.modules): del sys.modules[m]\nimport asyncio';
    expect((await terminal.raw(`${hidden}\nprint(asyncio.js)`)).error).toContain('Error');
  });

  it('gets numbers out of the bridge, and never an object of JavaScript', async () => {
    await using terminal = await openTerminal();
    const { output, error } = await terminal.raw(PROBE);
    expect(error).toBe('');
    expect(output).toBe('int float None \r\n');
  });

  it('opens nothing but its own flash', async () => {
    await using terminal = await openTerminal();
    const paths = [
      '/etc/passwd',
      '../../../etc/passwd',
      '/dev/tty',
      '/dev/stdin',
      '/proc/self/fd/1',
      '/tmp/x/y',
    ];
    for (const path of paths)
      expect((await terminal.raw(`open(${JSON.stringify(path)})`)).error).toContain(
        'OSError: [Errno 2] ENOENT',
      );
    expect((await terminal.raw('import os\nprint(os.listdir("/"), os.listdir("/.."))')).output).toBe(
      '[] []\r\n',
    );
    expect((await terminal.raw('open("/.firmware/time.py", "w")')).error).toContain('OSError: 30');
  });

  it.each([
    [
      'writes all over the memory',
      'import uctypes\nuctypes.bytearray_at(65536, 1000000)[:] = bytes(1000000)',
    ],
    ['reads beyond the memory', 'import uctypes\nuctypes.bytes_at(0xfffffff0, 100)'],
    ['iterates over what is no object', 'import _board\nfor x in _board.now: pass'],
    ['recurses in the regular expressions', 'import re\nre.match("(a*)*b", "a" * 30)'],
  ])('only stops its own board when it %s', async (_title, program) => {
    await using terminal = await openTerminal();
    terminal.type('\x05');
    await terminal.until('=== ');
    terminal.type(`${program}\n\x04`);
    expect(await terminal.until('>>> ')).toContain('The program stopped the board');
    expect(await terminal.enter('1 + 1')).toBe('2\r\n');
  });

  it.each([
    ['recurses', 'def f(): f()\nf()', 'RuntimeError: maximum recursion depth exceeded'],
    ['nests beyond measure', 'x = []\nfor i in range(100000): x = [x]\nstr(x)', 'RuntimeError'],
    ['nests its source', 'eval("(" * 5000)', 'Error'],
    ['asks for a gigabyte', 'bytearray(10 ** 9)', 'MemoryError'],
    ['asks for a gigabyte of text', 'print("x" * 10 ** 9)', 'MemoryError'],
  ])('gets an exception when it %s', async (_title, program, wanted) => {
    await using terminal = await openTerminal();
    expect((await terminal.raw(program)).error).toContain(wanted);
  });

  it('waits for its reader when it prints without end', async () => {
    await using terminal = await openTerminal();
    let release = (): void => undefined;
    let unread = 0;
    terminal.board.onData((bytes) => {
      unread += bytes.length;
      return new Promise((resolve) => {
        const before = release;
        release = () => {
          before();
          resolve();
        };
      });
    });
    terminal.type('while True: print("x" * 100)\r\r');
    await terminal.until('x'.repeat(100));
    // Nothing is taken any more: the line fills, and the board waits.
    let last = -1;
    while (unread !== last) {
      last = unread;
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
    expect(unread).toBeLessThan(100_000);
    terminal.type('\x03');
    release();
    const taking = setInterval(() => release(), 5);
    expect(await terminal.until('KeyboardInterrupt')).toContain('x');
    clearInterval(taking);
  });

  it('fills its flash, and no more', async () => {
    await using terminal = await openTerminal({ flashBytes: 64 * 1024 });
    const { output, error } = await terminal.raw(FILL);
    expect(error).toBe('');
    expect(output).toBe('28\r\n');
    const bytes = [...terminal.board.files().values()].reduce((sum, { length }) => sum + length, 0);
    expect(bytes).toBeLessThanOrEqual(64 * 1024);
  });
});

it('stands on the very file of MicroPython that its facts were read from', async () => {
  const path = createRequire(import.meta.url).resolve(
    '@micropython/micropython-webassembly-pyscript/micropython.wasm',
  );
  expect(
    createHash('sha256')
      .update(await readFile(path))
      .digest('hex'),
  ).toBe(FIRMWARE_SHA256);
});

const PROBE = `
import _board
kinds = set()
names = ("constructor", "__proto__", "prototype", "globalThis", "call", "apply", "bind", "toString", "then", "name")
leaks = ""
for thing in (_board, _board.now):
    for name in names:
        if hasattr(thing, name):
            leaks += name
    for key in names:
        kinds.add(type(thing[key]).__name__)
odd = ((), (_board,), (_board.now,), (lambda: 1,), ({},), (None,), ("x" * 1000,), (1,) * 100, (2 ** 70,), (1e400,))
for args in odd:
    kinds.add(type(_board.now(*args)).__name__)
kinds.add(type(_board.now(a=1)).__name__)
kinds.add(type(_board.now.new()).__name__)
_board.constructor = 1
_board.now.constructor = 1
if hasattr(_board, "constructor"):
    leaks += "stored"
print("int" if "int" in kinds else "", "float" if "float" in kinds else "", None if kinds == {"int", "float"} else kinds, leaks)
`;

const FILL = `
try:
    for n in range(100):
        with open("f%d" % n, "w") as f: f.write("x" * 5000)
except OSError as error:
    print(error.errno)
`;
