import type { CompileProblem } from '@nugget/contract';
import type { BoardFile } from '@nugget/engine';
import { describe, expect, it } from 'vitest';
import { runProcess } from '../../process/index.ts';
import { createCompileCheck } from './compileCheck.ts';
import { pyCompile } from './pyCompile.ts';

const never = new AbortController().signal;
const file = (path: string, text: string): BoardFile => ({ path, data: new TextEncoder().encode(text) });
const refusal = (path: string, line = 1): CompileProblem => ({
  path,
  line,
  message: 'SyntaxError: invalid syntax',
});

/** A MicroPython that refuses the files that are named. */
const check = (refused: readonly CompileProblem[], env = { PATH: process.env.PATH }) =>
  createCompileCheck({
    microPython: async (files) => refused.filter(({ path }) => files.some((each) => each.path === path)),
    cPython: (files, signal) => pyCompile({ runProcess, env }, files, signal),
  });

describe('what MicroPython would refuse', () => {
  it('is told in CPython’s words where CPython refuses it too', async () => {
    const files = [file('main.py', 'x = 1\nprint((x)\n'), file('lib/good.py', 'y = 2\n')];
    const [problem, ...others] = await check([refusal('main.py', 3)])(files, never);
    expect(others).toEqual([]);
    expect(problem).toMatchObject({
      path: 'main.py',
      line: 2,
      message: expect.stringContaining('never closed'),
    });
  });

  it('is told in its own words where CPython takes it: match, for one', async () => {
    const files = [file('main.py', 'match 1:\n    case 1:\n        pass\n')];
    expect(await check([refusal('main.py')])(files, never)).toEqual([refusal('main.py')]);
  });

  it('is told in its own words where there is no Python', async () => {
    const files = [file('main.py', 'print((\n')];
    expect(await check([refusal('main.py')], { PATH: '/nowhere' })(files, never)).toEqual([
      refusal('main.py'),
    ]);
  });

  it('is nothing where MicroPython takes what CPython refuses', async () => {
    expect(await check([])([file('main.py', 'return 1\n')], never)).toEqual([]);
  });

  it('passes over what is no program, and runs nothing', async () => {
    const files = [file('picture.png', 'print(('), file('main.py', 'raise SystemExit(9)\n')];
    expect(await check([refusal('picture.png')])(files, never)).toEqual([]);
    expect(await pyCompile({ runProcess, env: { PATH: process.env.PATH } }, files.slice(1), never)).toEqual(
      [],
    );
  });
});
