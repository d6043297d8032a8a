import { describe, expect, it } from 'vitest';
import { filesOf, openTerminal, startBoard, terminalOf } from '../testing/terminal.ts';

const BANNER =
  '\r\nMicroPython v1.27.0 on 2025-12-10; Virtual board with ESP32\r\nType "help()" for more information.\r\n';

describe('the REPL of a virtual board', () => {
  it('greets, and computes what is typed', async () => {
    await using board = await startBoard();
    const terminal = terminalOf(board);
    expect(await terminal.until('>>> ')).toBe(`${BANNER}>>> `);
    expect(await terminal.enter('1 + 1')).toBe('2\r\n');
  });

  it('runs a program in raw mode, and tells its output from its error', async () => {
    await using terminal = await openTerminal();
    expect(await terminal.raw('print("é" * 3)')).toEqual({ output: 'Ã©Ã©Ã©\r\n', error: '' });
    const { output, error } = await terminal.raw('print(1)\n1/0');
    expect(output).toBe('1\r\n');
    expect(error).toBe(
      'Traceback (most recent call last):\r\n  File "<stdin>", line 2, in <module>\r\nZeroDivisionError: divide by zero\r\n',
    );
  });

  it('takes a program in raw-paste mode, window by window', async () => {
    await using terminal = await openTerminal();
    terminal.type('\x01');
    await terminal.until('>');
    terminal.type('\x05A\x01');
    await terminal.until('R\x01\x80\x00');
    terminal.type(`x = 1 ${'#'.repeat(122)}`);
    await terminal.until('\x01');
    terminal.type('\nprint(x)\x04');
    expect(await terminal.until('\x04>')).toBe('\x041\r\n\x04\x04>');
  });

  it('ends a program at Ctrl-C, whatever it does', async () => {
    await using terminal = await openTerminal();
    const programs = [
      'while True: pass',
      'import time\ntime.sleep(1000)',
      'input()',
      'while True: print("x" * 100)',
    ];
    for (const program of [...programs, 'def f(n): return f(n - 1) + f(n - 2) if n > 1 else n\nf(60)']) {
      terminal.type('\x05');
      await terminal.until('=== ');
      terminal.type(`print("go", end="")\n${program}\n\x04`);
      await terminal.until('\ngo');
      terminal.type('\x03');
      expect(await terminal.until('>>> ')).toContain('KeyboardInterrupt');
    }
  });

  it('lets a program read what is typed', async () => {
    await using terminal = await openTerminal();
    for (const enter of ['\n', '\r']) {
      terminal.type(
        `import sys, select; print(repr(sys.stdin.readline()), sys.stdin.read(1))\rhello${enter}x`,
      );
      expect(await terminal.until("'hello\\n' x\r\n>>> ")).toContain('readline');
    }
    const poll = 'p = select.poll(); p.register(sys.stdin, select.POLLIN); print(p.poll(1), len(p.poll(0)))';
    expect(await terminal.enter(poll)).toContain('[] 0');
  });
});

describe('the life of a virtual board', () => {
  it('runs boot.py and main.py, names main.py in tracebacks, and then greets', async () => {
    const files = filesOf({ 'boot.py': 'print("boot")', 'main.py': 'print("main")\n1/0\n' });
    await using board = await startBoard({ files });
    const said = await terminalOf(board).until('>>> ');
    expect(said).toBe(
      `boot\r\nmain\r\nTraceback (most recent call last):\r\n  File "main.py", line 2, in <module>\r\nZeroDivisionError: divide by zero\r\n${BANNER}>>> `,
    );
  });

  it('starts its program again after a soft reset and after a pulse of the control lines', async () => {
    await using terminal = await openTerminal();
    await terminal.run('with open("main.py", "w") as f: f.write("print(6 * 7)")');
    terminal.type('\x04');
    expect(await terminal.until('>>> ')).toBe(`\r\nMPY: soft reboot\r\n42\r\n${BANNER}>>> `);
    terminal.board.setSignals({ dtr: false, rts: true });
    terminal.board.setSignals({ rts: false });
    expect(await terminal.until('>>> ')).toBe(`\r\n42\r\n${BANNER}>>> `);
    expect(new TextDecoder().decode(terminal.board.files().get('main.py'))).toBe('print(6 * 7)');
  });

  it('restarts when its program asks for it, and no program can catch that', async () => {
    await using terminal = await openTerminal();
    terminal.type('x = 1; import machine\rtry: machine.reset()\rexcept BaseException: print("caught")\r\r');
    expect(await terminal.until('help()')).not.toContain('\ncaught');
    await terminal.until('>>> ');
    expect(await terminal.enter('x')).toContain('NameError');
  });

  it('stays raw over a soft reset in raw mode, and leaves main.py alone', async () => {
    await using terminal = await openTerminal({ files: filesOf({ 'boot.py': 'print("boot")' }) });
    await terminal.run('with open("main.py", "w") as f: f.write("print(6 * 7)")');
    terminal.type('\x01');
    await terminal.until('raw REPL; CTRL-B to exit\r\n>');
    terminal.type('\x04');
    expect(await terminal.until('CTRL-B to exit\r\n>')).toBe(
      'OK\r\nMPY: soft reboot\r\nboot\r\nraw REPL; CTRL-B to exit\r\n>',
    );
  });

  it('is ended and started again, with its files and words, when nothing interrupts it', async () => {
    await using terminal = await openTerminal();
    await terminal.run('with open("a.txt", "w") as f: f.write("kept")');
    terminal.type('n = 7; print("go"); 10 ** 10 ** n\r');
    await terminal.until('\ngo');
    terminal.type('\x03');
    expect(await terminal.until('>>> ')).toContain('could not be interrupted');
    expect(await terminal.enter('print(open("a.txt").read())')).toBe('kept\r\n');
  });

  it('is silent without power, and has its files when it is plugged in again', async () => {
    await using board = await startBoard({ files: filesOf({ 'main.py': 'print("main")' }) });
    const terminal = terminalOf(board);
    await terminal.until('>>> ');
    await board.unplug();
    board.write(Buffer.from('1+1\r'));
    board.plug();
    expect(await terminal.until('>>> ')).toBe(`main\r\n${BANNER}>>> `);
  });

  it('shows its parts, and feels when they are touched', async () => {
    await using terminal = await openTerminal();
    const { board } = terminal;
    const lit = new Promise((resolve) =>
      board.onStates(({ led }) => led?.kind === 'led' && led.brightness > 0 && resolve(led)),
    );
    await terminal.run('from machine import Pin\nPin(2, Pin.OUT).on()\nb = Pin(4, Pin.IN, Pin.PULL_UP)');
    await expect(lit).resolves.toEqual({ kind: 'led', brightness: 1 });
    terminal.type('b.irq(lambda pin: print("pressed", pin.value()), Pin.IRQ_FALLING)\rwhile True: pass\r\r');
    await terminal.until('... \r\n');
    board.touch('button', { kind: 'button', pressed: true });
    expect(await terminal.until('\r\n')).toBe('pressed 0\r\n');
  });
});
