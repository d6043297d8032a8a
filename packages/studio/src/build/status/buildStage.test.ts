import { EMPTY_VIEW } from '@nugget/contract';
import { describe, expect, it } from 'vitest';
import { headlineOf, stepStates } from './buildStage.ts';

describe('stepStates', () => {
  it('has done what comes before the step it is at', () => {
    expect(stepStates({ phase: 'testing', outcome: 'running' })).toEqual({
      plan: 'done',
      build: 'done',
      test: 'now',
      show: 'later',
    });
  });

  it('has done all of it after a good end', () => {
    const states = Object.values(stepStates({ phase: 'testing', outcome: 'succeeded' }));
    expect(new Set(states)).toEqual(new Set(['done']));
  });
});

describe('headlineOf', () => {
  it('says that the crew needs somebody, whatever else goes on', () => {
    const openGates = [{ gateId: 'g', taskId: 't', question: '', context: '' }];
    expect(headlineOf({ ...EMPTY_VIEW, phase: 'executing', openGates })).toBe('asking');
  });

  it('says how it ended, also while a question is still open', () => {
    const openGates = [{ gateId: 'g', taskId: 't', question: '', context: '' }];
    expect(headlineOf({ ...EMPTY_VIEW, outcome: 'stopped', openGates })).toBe('stopped');
  });
});
