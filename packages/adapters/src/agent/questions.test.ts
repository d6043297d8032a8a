import type { Question } from '@nugget/contract';
import { describe, expect, it, vi } from 'vitest';
import { createQuestions } from './questions.ts';

const aQuestion = (question: string): Question => ({ question, header: '', options: [], multiSelect: false });

function aDesk({ answered = {} }: { answered?: Readonly<Record<string, string>> } = {}) {
  const asked: string[][] = [];
  const end = new AbortController();
  const questions = createQuestions({
    answered,
    signal: end.signal,
    onAsk: (open) => asked.push(open.map(({ question }) => question)),
  });
  return { asked, end, questions };
}

describe('the questions of an agent', () => {
  it('reach the person one after the other, however they were asked', async () => {
    const { asked, questions } = aDesk();
    const first = questions.ask([aQuestion('A?')]);
    const second = questions.ask([aQuestion('B?')]);
    await Promise.resolve();
    expect(asked).toEqual([['A?']]);
    questions.answer({ 'A?': '1' });
    expect(await first).toEqual({ 'A?': '1' });
    await vi.waitFor(() => expect(asked).toHaveLength(2));
    questions.answer({ 'B?': '2' });
    expect(await second).toEqual({ 'B?': '2' });
    expect(asked).toEqual([['A?'], ['B?']]);
  });

  it('are put to nobody twice, neither from before nor from just now', async () => {
    const { asked, questions } = aDesk({ answered: { 'A?': '1' } });
    expect(await questions.ask([aQuestion('A?')])).toEqual({ 'A?': '1' });
    const both = questions.ask([aQuestion('A?'), aQuestion('B?')]);
    await Promise.resolve();
    questions.answer({ 'B?': '2' });
    expect(await both).toEqual({ 'A?': '1', 'B?': '2' });
    expect(await questions.ask([aQuestion('B?')])).toEqual({ 'B?': '2' });
    expect(asked).toEqual([['B?']]);
  });

  it('may be called anything', async () => {
    const { questions } = aDesk();
    const odd = questions.ask([aQuestion('__proto__'), aQuestion('constructor')]);
    await Promise.resolve();
    questions.answer(JSON.parse('{"__proto__":"1","constructor":"2"}'));
    expect(Object.entries(await odd)).toEqual([
      ['__proto__', '1'],
      ['constructor', '2'],
    ]);
  });

  it('are given up when the run ends, the open one and those behind it', async () => {
    const { end, questions } = aDesk();
    const waiting = Promise.allSettled([questions.ask([aQuestion('A?')]), questions.ask([aQuestion('B?')])]);
    await Promise.resolve();
    end.abort(new Error('stopped'));
    expect(await waiting).toMatchObject([{ status: 'rejected' }, { status: 'rejected' }]);
  });
});
