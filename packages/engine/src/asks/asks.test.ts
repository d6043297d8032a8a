import type { Question } from '@nugget/contract';
import { describe, expect, it } from 'vitest';
import type { AgentRequest } from '../ports/index.ts';
import { anAnswer, anAnswerTask, aPlannedSpec } from '../testing/builders/plannerAnswer.ts';
import {
  aWorkshop,
  finishes,
  type Workshop,
  type WorkshopOptions,
  writes,
} from '../testing/builders/workshop.ts';
import type { AgentStep } from '../testing/fakes/agentRunner.ts';

const ask = (question: string): Question => ({ question, header: '', options: [], multiSelect: false });

/** Two gates and two questions, which all open at the same time. */
const FOUR: WorkshopOptions = {
  spec: aPlannedSpec({ workflow: { testing_enabled: false, human_gates: ['Is a nice?', 'Is b nice?'] } }),
  plan: anAnswer(
    ['a', 'b', 'c', 'd'].map((id) => anAnswerTask(id)),
    {
      gates: [
        { after: 'a', question: 'Is a nice?' },
        { after: 'b', question: 'Is b nice?' },
      ],
    },
  ),
  settings: { crewSize: 4 },
  play({ taskId }) {
    if (taskId === 'a' || taskId === 'b') return [writes(`${taskId}.txt`)];
    return asksThenWrites(taskId, `Which ${taskId}?`);
  },
};

const asksThenWrites = (taskId: string, question: string): readonly AgentStep[] => [
  {
    kind: 'ask',
    questions: [ask(question)],
    followUp: (answers) => [writes(`${taskId}.txt`, `${answers[question]}\n`)],
  },
];

/** Builds until both gates and both questions are open. */
async function allOpen(): Promise<{ shop: Workshop; build: ReturnType<Workshop['start']> }> {
  const shop = await aWorkshop(FOUR);
  const build = shop.start();
  await Promise.all([
    ...['a', 'b'].map((id) => shop.until('human_gate', (gate) => gate.task_id === id)),
    ...['c', 'd'].map((id) => shop.until('user_question', (asked) => asked.task_id === id)),
  ]);
  return { shop, build };
}

const SESSION = 'session-1';

describe('two gates and two questions that are open at the same time', () => {
  it.each([
    ['the first first', ['a', 'b', 'c', 'd']],
    ['the last first', ['d', 'c', 'b', 'a']],
    ['mixed', ['c', 'a', 'd', 'b']],
  ])('are each answered once, %s', async (_name, order) => {
    const { shop, build } = await allOpen();
    const { orchestrator } = shop.bench;
    const { openGates } = shop.view();
    expect(shop.view()).toMatchObject({ state: 'reviewing', outcome: 'running' });
    for (const id of order) {
      const gate = openGates.find(({ taskId }) => taskId === id);
      if (gate !== undefined) {
        await orchestrator.answerGate(SESSION, { approved: true, gate_id: gate.gateId });
        await shop.until('gate_answered', (event) => event.gate_id === gate.gateId);
      } else {
        await orchestrator.answerQuestion(SESSION, {
          task_id: id,
          answers: { [`Which ${id}?`]: `my ${id}` },
        });
      }
    }
    expect(await build).toMatchObject({ outcome: 'succeeded' });
    expect(await shop.files()).toMatchObject({ 'c.txt': 'my c\n', 'd.txt': 'my d\n' });
    expect(shop.events().filter(({ type }) => type === 'gate_answered')).toHaveLength(2);
    expect(shop.events().filter(({ type }) => type === 'question_answered')).toHaveLength(2);
  });

  it('take no second answer', async () => {
    const { shop, build } = await allOpen();
    const { orchestrator } = shop.bench;
    const [first, second] = shop.view().openGates;
    const yes = { approved: true, gate_id: first?.gateId ?? '' };
    const red = { task_id: 'c', answers: { 'Which c?': 'red' } };
    const both = await Promise.allSettled([
      orchestrator.answerGate(SESSION, yes),
      orchestrator.answerGate(SESSION, { ...yes, approved: false }),
      orchestrator.answerQuestion(SESSION, red),
      orchestrator.answerQuestion(SESSION, { ...red, answers: { 'Which c?': 'blue' } }),
    ]);
    expect(both.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'rejected']);
    await shop.until('gate_answered');
    await expect(orchestrator.answerGate(SESSION, yes)).rejects.toMatchObject({ code: 'GATE_NOT_OPEN' });
    await shop.until('question_answered');
    await expect(orchestrator.answerQuestion(SESSION, red)).rejects.toMatchObject({
      code: 'QUESTION_NOT_OPEN',
    });
    await orchestrator.answerGate(SESSION, { approved: true, gate_id: second?.gateId ?? '' });
    await orchestrator.answerQuestion(SESSION, { task_id: 'd', answers: { 'Which d?': 'x' } });
    expect(await build).toMatchObject({ outcome: 'succeeded' });
    expect(shop.events().filter(({ type }) => type === 'gate_answered')).toMatchObject([
      { approved: true },
      { approved: true },
    ]);
    expect(await shop.files()).toMatchObject({ 'c.txt': 'red\n' });
  });

  it('go to the one that is open longest when an answer names none, one after the other', async () => {
    const { shop, build } = await allOpen();
    const { orchestrator } = shop.bench;
    const [first, second] = shop.view().openGates;
    // At once: the first is stored, but the log may not tell of it yet.
    await Promise.all([
      orchestrator.answerGate(SESSION, { approved: true, feedback: ' good ' }),
      orchestrator.answerGate(SESSION, { approved: true, feedback: 'better' }),
    ]);
    await expect(orchestrator.answerGate(SESSION, { approved: true })).rejects.toMatchObject({
      code: 'GATE_NOT_OPEN',
    });
    for (const id of ['c', 'd']) {
      await orchestrator.answerQuestion(SESSION, { task_id: id, answers: { [`Which ${id}?`]: 'x' } });
    }
    await build;
    const answered = shop.events().filter(({ type }) => type === 'gate_answered');
    expect(answered).toMatchObject([
      { gate_id: first?.gateId, feedback: 'good' },
      { gate_id: second?.gateId, feedback: 'better' },
    ]);
  });

  it.each([
    ['nothing', {}],
    ['another question', { 'Which d?': 'red' }],
    ['an empty text', { 'Which c?': '' }],
    ['white space', { 'Which c?': ' \n ' }],
    ['what every object has', Object.create({ 'Which c?': 'inherited' })],
  ])('stay open when the answer is %s', async (_name, answers: Readonly<Record<string, string>>) => {
    const { shop } = await allOpen();
    const { orchestrator } = shop.bench;
    await expect(orchestrator.answerQuestion(SESSION, { task_id: 'c', answers })).rejects.toMatchObject({
      code: 'REQUEST_INVALID',
      message: expect.stringContaining('"Which c?"'),
    });
    expect(shop.view().openQuestions.map(({ taskId }) => taskId)).toContain('c');
    await orchestrator.answerQuestion(SESSION, { task_id: 'c', answers: { 'Which c?': 'red' } });
    expect(await shop.until('question_answered')).toMatchObject({ answers: { 'Which c?': 'red' } });
    orchestrator.stop(SESSION, 'user');
  });

  it('know nothing of gates and questions that do not exist', async () => {
    const { shop } = await allOpen();
    const { orchestrator } = shop.bench;
    const gate = orchestrator.answerGate(SESSION, { approved: true, gate_id: 'gate-9' });
    await expect(gate).rejects.toMatchObject({ code: 'GATE_NOT_OPEN' });
    const question = orchestrator.answerQuestion(SESSION, { task_id: 'a', answers: {} });
    await expect(question).rejects.toMatchObject({ code: 'QUESTION_NOT_OPEN' });
    const session = orchestrator.answerGate('nobody', { approved: true });
    await expect(session).rejects.toMatchObject({ code: 'SESSION_NOT_FOUND' });
    orchestrator.stop(SESSION, 'user');
  });
});

describe('a gate', () => {
  const GATED: WorkshopOptions = {
    spec: aPlannedSpec({ workflow: { testing_enabled: false, human_gates: ['Nice?'] } }),
    plan: anAnswer([anAnswerTask('a'), anAnswerTask('b', { dependencies: ['a'] })], {
      gates: [{ after: 'a', question: 'Nice?' }],
    }),
    play: (request) => [
      writes(`${request.taskId}.txt`, isRevision(request) ? 'blue\n' : 'red\n'),
      finishes(isRevision(request) ? 'Now it is blue.' : 'It is red.'),
    ],
  };
  const isRevision = ({ prompt }: AgentRequest): boolean => prompt.includes('wants a change');

  it('holds back what builds on its task, and shows what there is to judge', async () => {
    const shop = await aWorkshop(GATED);
    const build = shop.start();
    const gate = await shop.until('human_gate');
    expect(gate).toMatchObject({ task_id: 'a', question: 'Nice?', context: 'It is red.' });
    expect(shop.requests.map(({ taskId }) => taskId)).toEqual(['a']);
    expect(shop.view()).toMatchObject({
      state: 'reviewing',
      tasks: [{ status: 'done' }, { status: 'pending' }],
    });
    await shop.bench.orchestrator.answerGate(SESSION, { approved: true });
    expect(await build).toMatchObject({ outcome: 'succeeded' });
  });

  it('sends the task back with what the person said: a second commit, and the gate again', async () => {
    const shop = await aWorkshop(GATED);
    const build = shop.start();
    await shop.until('human_gate');
    await shop.bench.orchestrator.answerGate(SESSION, { approved: false, feedback: 'Make it blue, please!' });
    const again = await shop.until('human_gate', ({ gate_id }) => gate_id !== 'gate-1');
    expect(again).toMatchObject({ task_id: 'a', question: 'Nice?', context: 'Now it is blue.' });
    await shop.bench.orchestrator.answerGate(SESSION, { approved: true });
    expect(await build).toMatchObject({ outcome: 'succeeded' });
    expect(shop.requests[1]?.prompt).toContain('Make it blue, please!');
    expect(shop.repository.commits.map(({ info }) => info.taskId)).toEqual(['a', 'a', 'b']);
    expect(await shop.files()).toMatchObject({ 'a.txt': 'blue\n' });
    expect(shop.requests[2]?.prompt).toContain('Now it is blue.');
  });

  it('keeps the finished work of a revision when the process is killed before it is merged', async () => {
    const cut = { afterKey: 'task:a:gate-1:revision:1:try:1' };
    const shop = await aWorkshop(GATED, { cut });
    const killed = shop.start();
    await shop.until('human_gate');
    await shop.bench.orchestrator.answerGate(SESSION, { approved: false, feedback: 'blue' });
    await shop.bench.writes.reached;
    await shop.restart();
    const resumed = shop.resume();
    await shop.until('human_gate', ({ gate_id }) => gate_id !== 'gate-1');
    await shop.bench.orchestrator.answerGate(SESSION, { approved: true });
    expect(await resumed).toMatchObject({ outcome: 'succeeded' });
    expect(killed).toBeInstanceOf(Promise);
    expect(shop.requests.filter(({ taskId }) => taskId === 'a')).toHaveLength(2);
    expect(await shop.files()).toMatchObject({ 'a.txt': 'blue\n' });
  });

  it('gives up after a bounded number of revisions, and says so', async () => {
    const shop = await aWorkshop(GATED);
    const build = shop.start();
    for (let answer = 1; answer <= 6; answer += 1) {
      const id = answer === 1 ? 'gate-1' : `gate-1:${answer}`;
      await shop.until('human_gate', ({ gate_id }) => gate_id === id);
      await shop.bench.orchestrator.answerGate(SESSION, { approved: false });
    }
    expect(await build).toEqual({ outcome: 'failed' });
    expect(shop.requests.map(({ taskId }) => taskId)).toEqual(['a', 'a', 'a', 'a', 'a', 'a']);
    expect(await shop.until('task_failed')).toMatchObject({
      task_id: 'a',
      final: true,
      code: 'TASKS_FAILED',
    });
    expect(shop.view()).toMatchObject({
      tasks: [{ status: 'failed' }, { status: 'pending' }],
      agents: [{ status: 'error' }],
      errors: [{ code: 'TASKS_FAILED' }],
    });
  });
});

describe('what people read of a question', () => {
  it('is clean, and the agent gets the answer to the words that it used itself', async () => {
    const asked = 'Red\u001b[31m or\u0007 sk-ant-api03-abcdefghijkl?';
    const shop = await aWorkshop({
      plan: anAnswer([anAnswerTask('a')]),
      play: () => asksThenWrites('a', asked),
    });
    const build = shop.start();
    const event = await shop.until('user_question');
    expect(event.questions.map(({ question }) => question)).toEqual(['Red or [hidden]?']);
    await shop.bench.orchestrator.answerQuestion(SESSION, {
      task_id: 'a',
      answers: { 'Red or [hidden]?': 'red' },
    });
    await build;
    expect(await shop.files()).toEqual({ 'a.txt': 'red\n' });
  });
});
