import type { Question } from '@nugget/contract';
import { describe, expect, it } from 'vitest';
import { anAnswer, anAnswerTask } from '../testing/builders/plannerAnswer.ts';
import {
  aWorkshop,
  finishes,
  type Workshop,
  type WorkshopOptions,
  writes,
} from '../testing/builders/workshop.ts';
import type { AgentStep } from '../testing/fakes/agentRunner.ts';

const SESSION = 'session-1';
const PLAN = anAnswer([anAnswerTask('t1')]);

const ask = (question: string): Question => ({ question, header: '', options: [], multiSelect: false });

const asks = (question: string, then: (answer: string) => readonly AgentStep[]): AgentStep => ({
  kind: 'ask',
  questions: [ask(question)],
  followUp: (answers) => then(answers[question] ?? ''),
});

const says = (text: string): AgentStep => ({ kind: 'activity', activity: { kind: 'text', text } });

const COLOUR: WorkshopOptions = {
  plan: PLAN,
  play: () => [says('Hm. '), asks('Which colour?', (colour) => [writes('t1.txt', colour), finishes(colour)])],
};

const answer = (shop: Workshop, question: string, text: string): Promise<void> =>
  shop.bench.orchestrator.answerQuestion(SESSION, { task_id: 't1', answers: { [question]: text } });

describe('an agent that asks', () => {
  it('waits beside its question and goes on with the answer', async () => {
    const shop = await aWorkshop(COLOUR);
    const build = shop.start();
    expect(await shop.until('user_question')).toMatchObject({
      task_id: 't1',
      questions: [ask('Which colour?')],
    });
    expect(shop.view()).toMatchObject({
      tasks: [{ status: 'in_progress' }],
      agents: [{ status: 'waiting' }],
    });
    await answer(shop, 'Which colour?', 'red');
    expect(await build).toMatchObject({ outcome: 'succeeded' });
    expect(shop.requests).toHaveLength(1);
    expect(await shop.files()).toEqual({ 't1.txt': 'red' });
  });

  it('has said what it said before its question', async () => {
    const shop = await aWorkshop(COLOUR);
    const build = shop.start();
    await shop.until('user_question');
    const told = shop.events().map(({ type }) => type);
    expect(told.indexOf('agent_output')).toBeLessThan(told.indexOf('user_question'));
    await answer(shop, 'Which colour?', 'red');
    await build;
  });

  it('starts afresh after a kill, when it is answered then, and asks nobody twice', async () => {
    const shop = await aWorkshop(COLOUR);
    const killed = shop.start();
    await shop.until('user_question');
    await shop.restart();
    expect(shop.view().openQuestions).toMatchObject([{ taskId: 't1' }]);
    const told = shop.events().length;
    const resumed = shop.resume();
    await shop.until('agent_status', ({ agent, seq }) => agent.status === 'waiting' && seq > told);
    expect(shop.view()).toMatchObject({
      tasks: [{ status: 'in_progress' }],
      agents: [{ status: 'waiting' }],
    });
    expect(shop.requests).toHaveLength(1);
    await answer(shop, 'Which colour?', 'red');
    expect(await resumed).toMatchObject({ outcome: 'succeeded' });
    expect(killed).toBeInstanceOf(Promise);
    expect(shop.requests.map(({ answered }) => answered)).toEqual([{}, { 'Which colour?': 'red' }]);
    expect(shop.requests[1]?.prompt).toContain('Which colour? -> red');
    expect(shop.events().filter(({ type }) => type === 'user_question')).toHaveLength(1);
    expect(await shop.files()).toEqual({ 't1.txt': 'red' });
  });

  it('uses an answer that was stored before the kill', async () => {
    const shop = await aWorkshop(COLOUR, { cut: { afterKey: 'question:task:t1:try:1:q1' } });
    const killed = shop.start();
    await shop.until('user_question');
    const lost = answer(shop, 'Which colour?', 'red');
    await shop.bench.writes.reached;
    await shop.restart();
    await expect(answer(shop, 'Which colour?', 'blue')).rejects.toMatchObject({ code: 'QUESTION_NOT_OPEN' });
    expect(await shop.resume()).toMatchObject({ outcome: 'succeeded' });
    expect([killed, lost]).toHaveLength(2);
    expect(await shop.files()).toEqual({ 't1.txt': 'red' });
    expect(shop.events().filter(({ type }) => type === 'question_answered')).toHaveLength(1);
  });

  it('takes an answer between the kill and the resume', async () => {
    const shop = await aWorkshop(COLOUR);
    const killed = shop.start();
    await shop.until('user_question');
    await shop.restart();
    await answer(shop, 'Which colour?', 'green');
    expect(await shop.resume()).toMatchObject({ outcome: 'succeeded' });
    expect(killed).toBeInstanceOf(Promise);
    expect(await shop.files()).toEqual({ 't1.txt': 'green' });
  });

  it('may ask again, and keeps all answers over a kill', async () => {
    const shop = await aWorkshop({
      plan: PLAN,
      play: () => [asks('One?', (one) => [asks('Two?', (two) => [writes('t1.txt', `${one} ${two}`)])])],
    });
    const killed = shop.start();
    await shop.until('user_question');
    await answer(shop, 'One?', '1');
    await shop.until('user_question', ({ questions }) => questions[0]?.question === 'Two?');
    await shop.restart();
    const resumed = shop.resume();
    await answer(shop, 'Two?', '2');
    expect(await resumed).toMatchObject({ outcome: 'succeeded' });
    expect(killed).toBeInstanceOf(Promise);
    expect(shop.requests[1]?.answered).toEqual({ 'One?': '1', 'Two?': '2' });
    expect(await shop.files()).toEqual({ 't1.txt': '1 2' });
  });

  it('is not asked for again by the next try of the same task', async () => {
    let tries = 0;
    const shop = await aWorkshop({
      plan: PLAN,
      play() {
        tries += 1;
        const failure = { kind: 'fail', code: 'AGENT_FAILED', message: 'stuck' } as const;
        return [asks('Which colour?', (colour) => (tries === 1 ? [failure] : [writes('t1.txt', colour)]))];
      },
    });
    const build = shop.start();
    await shop.until('user_question');
    await answer(shop, 'Which colour?', 'red');
    expect(await build).toMatchObject({ outcome: 'succeeded' });
    expect(shop.events().filter(({ type }) => type === 'user_question')).toHaveLength(1);
    expect(await shop.files()).toEqual({ 't1.txt': 'red' });
  });

  it('is ended when it goes on asking', async () => {
    const curious = (number: number): AgentStep => asks(`Number ${number}?`, () => [curious(number + 1)]);
    const shop = await aWorkshop({ plan: PLAN, play: () => [curious(1)], settings: { retries: 0 } });
    const build = shop.start();
    for (let number = 1; number <= 10; number += 1) {
      const question = `Number ${number}?`;
      await shop.until('user_question', ({ questions }) => questions[0]?.question === question);
      await answer(shop, question, 'yes');
    }
    expect(await build).toEqual({ outcome: 'failed' });
    expect(shop.bench.runner.running()).toBe(0);
    expect(await shop.until('task_failed')).toMatchObject({ code: 'AGENT_FAILED', final: true });
  });

  it('is replaced when it died while a person was thinking', async () => {
    const shop = await aWorkshop({
      ...COLOUR,
      tools: (tools) => ({
        ...tools,
        agentRunner: {
          ...tools.agentRunner,
          start(request) {
            const run = tools.agentRunner.start(request);
            if (shop.requests.length > 1) return run;
            const dies = (): void => {
              throw new Error('This agent has asked nothing.');
            };
            return { ...run, answer: dies };
          },
        },
      }),
    });
    const build = shop.start();
    await shop.until('user_question');
    await answer(shop, 'Which colour?', 'red');
    expect(await build).toMatchObject({ outcome: 'succeeded' });
    expect(shop.requests.map(({ answered }) => answered)).toEqual([{}, { 'Which colour?': 'red' }]);
    expect(shop.bench.runner.running()).toBe(0);
  });
});

describe('what an agent does', () => {
  it('stands in the log in its order', async () => {
    const denied = { kind: 'denied', tool: 'Write', target: '/etc/passwd', reason: 'outside' } as const;
    const shop = await aWorkshop({
      plan: PLAN,
      play: () => [
        says('I begin. '),
        { kind: 'activity', activity: { kind: 'message', to: 'Tess', text: 'Look at this' } },
        says('And now. '),
        { kind: 'activity', activity: denied },
        { kind: 'activity', activity: { kind: 'tool', tool: 'Read', target: 'a.js' } },
        says('Ready.'),
      ],
    });
    await shop.start();
    const kinds = ['agent_output', 'agent_message', 'permission_auto_resolved', 'task_completed'];
    expect(shop.events().filter(({ type }) => kinds.includes(type))).toMatchObject([
      { type: 'agent_output', content: 'I begin. ' },
      { type: 'agent_message', from: 'Nova', to: 'Tess', content: 'Look at this' },
      { type: 'agent_output', content: 'And now. ' },
      { decision: 'denied', permission_type: 'Write', reason: '/etc/passwd: outside' },
      { type: 'agent_output', content: '\n▸ Read a.js\nReady.' },
      { type: 'task_completed' },
    ]);
  });

  it('can be to run the tests of its own worktree', async () => {
    const shop = await aWorkshop({
      plan: PLAN,
      play: () => [writes('tests/a.js'), { kind: 'runTests' }],
    });
    await shop.start();
    const said = shop.events().flatMap((event) => (event.type === 'agent_output' ? [event.content] : []));
    expect(said.join('')).toContain('verdict: passed (1 passed, 0 failed, 0 skipped)');
  });

  it('is asked with the limits of the settings, and a pass that ends with it', async () => {
    const shop = await aWorkshop({ plan: PLAN, settings: { taskTimeLimitMs: 1_234, maxTurns: 7 } });
    await shop.start();
    expect(shop.requests).toMatchObject([{ timeLimitMs: 1_234, maxTurns: 7, sessionId: SESSION }]);
    const [request] = shop.requests;
    expect(
      request && shop.bench.gateway.call(request.pass, { inputTokens: 1, outputTokens: 1, costUsd: 0 }),
    ).toBe('The pass is not valid.');
  });
});
