import { describe, expect, it } from 'vitest';
import { taskView } from '../testing/taskView.ts';
import { taskStateOf } from './taskState.ts';

const nothing = { taskIds: new Set<string>(), doneIds: new Set<string>() };

describe('taskStateOf', () => {
  it('is next when everything before it is done', () => {
    const task = taskView({ id: 'b', dependencies: ['a'] });
    expect(taskStateOf(task, nothing)).toBe('later');
    expect(taskStateOf(task, { ...nothing, doneIds: new Set(['a']) })).toBe('next');
  });

  it('waits while a person is asked, whatever its status', () => {
    const task = taskView({ id: 'a', status: 'done' });
    expect(taskStateOf(task, { ...nothing, taskIds: new Set(['a']) })).toBe('waiting');
  });
});
