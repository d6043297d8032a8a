import { describe, expect, it } from 'vitest';
import { taskView } from '../testing/taskView.ts';
import { newestWords, taskOf } from './newestWords.ts';

describe('newestWords', () => {
  it('is the last line that says something', () => {
    expect(newestWords('First I look.\nNow I write src/ship.js.\n\n')).toEqual({
      kind: 'said',
      text: 'Now I write src/ship.js.',
    });
  });

  it('tells a tool from words', () => {
    expect(newestWords('Now I write.\n▸ Write src/ship.js\n')).toEqual({
      kind: 'tool',
      tool: 'Write',
      text: 'src/ship.js',
    });
  });

  it('cuts a speech between two words', () => {
    const words = newestWords('word '.repeat(100));
    expect(words?.text.endsWith('word…')).toBe(true);
  });

  it('is nothing while nobody said anything', () => {
    expect(newestWords(' \n')).toBeUndefined();
  });
});

describe('taskOf', () => {
  it('is the running task, also when another one ended later', () => {
    const running = taskView({ id: 'a', status: 'in_progress', startedAt: '2026-01-01T00:00:00.000Z' });
    const done = taskView({
      id: 'b',
      status: 'done',
      startedAt: '2026-01-01T00:00:00.000Z',
      endedAt: '2026-01-01T00:01:00.000Z',
    });
    expect(taskOf('Nova', [running, done])?.id).toBe('a');
    expect(taskOf('Nova', [done])?.id).toBe('b');
    expect(taskOf('Comet', [running, done])).toBeUndefined();
  });
});
