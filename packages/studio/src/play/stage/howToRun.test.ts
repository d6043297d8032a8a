import { expect, it } from 'vitest';
import { wayToRun } from './howToRun.ts';

it('starts a Python program by its main file', () =>
  expect(wayToRun(['README.md', 'main.py', 'words.py'])).toEqual({
    way: 'command',
    command: 'python3 main.py',
  }));

it('takes the only Python file at the top for the program', () =>
  expect(wayToRun(['tests/test_quiz.py', 'quiz.py'])).toEqual({
    way: 'command',
    command: 'python3 quiz.py',
  }));

it('writes no command of a file whose name a shell would read otherwise', () =>
  expect(wayToRun(['x; rm -rf ~.py', 'README.md'])).toEqual({ way: 'readme', file: 'README.md' }));

it('says nothing about files that it does not know', () =>
  expect(wayToRun(['song.mid'])).toEqual({ way: 'unknown' }));
