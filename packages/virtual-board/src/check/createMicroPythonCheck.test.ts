import { expect, it } from 'vitest';
import { nodeRuntime } from '../board/nodeRuntime.ts';
import { filesOf } from '../testing/terminal.ts';
import { createMicroPythonCheck } from './createMicroPythonCheck.ts';

const check = async (files: Readonly<Record<string, string>>) => {
  await using compiler = createMicroPythonCheck(nodeRuntime());
  return await compiler.check(filesOf(files));
};

it('names file, line and reason of what MicroPython refuses, and takes what it takes', async () => {
  const problems = await check({
    'main.py': 'import machine\nprint("fine")\n',
    'lib/match.py': 'x = 1\nmatch x:\n    case 1:\n        pass\n',
    'open.py': 'def f(:\n',
    'indent.py': 'x = 1\n  y = 2\n',
    'notes.txt': 'not ( Python',
  });
  expect(problems).toEqual([
    { path: 'lib/match.py', line: 2, message: 'SyntaxError: invalid syntax' },
    { path: 'open.py', line: 1, message: 'SyntaxError: invalid syntax' },
    { path: 'indent.py', line: 2, message: 'IndentationError: unexpected indent' },
  ]);
});

it('takes what only a real board can run', async () => {
  expect(await check({ 'main.py': '@micropython.native\ndef f(x):\n    return x\n' })).toEqual([]);
});

it('runs nothing of what it reads', async () => {
  const forever = 'while True:\n    pass\n';
  expect(await check({ 'a.py': forever, 'b.py': 'raise ValueError\n', 'c.py': '1 +\n' })).toEqual([
    { path: 'c.py', line: 1, message: 'SyntaxError: invalid syntax' },
  ]);
});

it('has a verdict on a program that is nested beyond measure', async () => {
  const [problem] = await check({ 'deep.py': `x = ${'('.repeat(20_000)}` });
  expect(problem?.path).toBe('deep.py');
  expect(await check({ 'main.py': 'print(1)\n' })).toEqual([]);
});
