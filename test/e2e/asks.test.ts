import type { Answers, PlannerAnswer, RecordedEvent } from '@nugget/contract';
import { expect, it, onTestFinished } from 'vitest';
import { type InProcess, openInProcess, type Started } from './support/inProcess.ts';
import { plansWith, says, uses } from './support/modelAnswers.ts';
import { aboutOf, type ModelServer, startModelServer } from './support/modelServer.ts';
import { tinySpec } from './support/tinySpec.ts';

const NICE = 'Is the page nice?';
const ENOUGH = 'Was that enough?';
const COLOUR = 'Which colour?';

const spec = tinySpec({ workflow: { testing_enabled: false, human_gates: [NICE, ENOUGH] } });

/** The crew's own plan, and beside it one job with a gate behind it and two whose agents ask something. */
function withAsks(plan: PlannerAnswer): PlannerAnswer {
  const [first] = plan.tasks;
  const beside = ['ponder', 'ask-a', 'ask-b'].map((id) => ({
    id,
    name: id,
    description: id,
    agent_name: first?.agent_name ?? '',
    dependencies: [],
    acceptance_criteria: [],
    requirement_ids: [],
  }));
  const gates = [
    { after: 't1', question: NICE },
    { after: 'ponder', question: ENOUGH },
  ];
  return { ...plan, tasks: [...plan.tasks, ...beside], gates };
}

const options = ['Blue', 'Red'].map((label) => ({ label, description: label }));
const asksForColour = uses('AskUserQuestion', {
  questions: [{ question: COLOUR, header: 'Colour', options, multiSelect: false }],
});

async function aCrewThatAsks(): Promise<ModelServer> {
  const server = await startModelServer((call) => {
    switch (aboutOf(call)) {
      case 'plan':
        return plansWith(withAsks);
      case 'ponder':
        return says('I pondered.');
      case 'ask-a':
      case 'ask-b':
        return call.body.includes('"tool_result"') ? says('Thank you.') : asksForColour;
      default:
        return undefined;
    }
  });
  onTestFinished(() => server[Symbol.asyncDispose]());
  return server;
}

const opened = (count: number, type: RecordedEvent['type']) => {
  let seen = 0;
  return (event: RecordedEvent): boolean => {
    if (event.type === type) seen += 1;
    return seen === count;
  };
};

/** Two people who press the same button: what became of each. */
const twice = async (answer: () => Promise<void>): Promise<readonly string[]> => {
  const both = await Promise.allSettled([answer(), answer()]);
  return both.map((each) => (each.status === 'fulfilled' ? 'taken' : String(each.reason.code))).toSorted();
};

/** What a person sees open, and how it is answered. */
function personAt({ app }: InProcess, { entry }: Started) {
  const { orchestrator } = app;
  return {
    gates: () => entry.log.view.openGates.map(({ question }) => question).toSorted(),
    asking: () => entry.log.view.openQuestions.map(({ taskId }) => taskId).toSorted(),
    gateFor(question: string): (approved: boolean) => Promise<void> {
      const gate = entry.log.view.openGates.find((each) => each.question === question);
      const gate_id = gate?.gateId ?? 'none';
      return (approved) => orchestrator.answerGate(entry.id, { gate_id, approved });
    },
    questionOf(task_id: string): (answers: Answers) => Promise<void> {
      const question = entry.log.view.openQuestions.find(({ taskId }) => taskId === task_id);
      const question_id = question?.questionId ?? 'none';
      return (answers) => orchestrator.answerQuestion(entry.id, { task_id, question_id, answers });
    },
  };
}

it('two gates and two questions that are open at once are each answered once', {
  timeout: 120_000,
}, async () => {
  const server = await aCrewThatAsks();
  // A crew of two: who waits for a person must not keep the others from their work.
  const env = { NUGGET_MODEL_URL: server.url, NUGGET_CREW_SIZE: '2' };
  const nugget = await openInProcess({ env });
  const run = await nugget.start(spec);
  await Promise.all([run.until(opened(2, 'human_gate')), run.until(opened(2, 'user_question'))]);
  const person = personAt(nugget, run);
  expect(person.gates()).toEqual([NICE, ENOUGH].toSorted());
  expect(person.asking()).toEqual(['ask-a', 'ask-b']);

  // Nothing said is no answer.
  for (const nothing of [{}, { [COLOUR]: ' ' }, { 'Which size?': 'Big' }]) {
    await expect(person.questionOf('ask-a')(nothing)).rejects.toMatchObject({ code: 'REQUEST_INVALID' });
  }
  // No is not yes: the job is done once more, and its gate opens again.
  const again = run.until(opened(3, 'human_gate'));
  const before = person.gateFor(ENOUGH);
  expect(await twice(() => before(false))).toEqual(['GATE_NOT_OPEN', 'taken']);
  await again;
  expect(person.gates()).toEqual([NICE, ENOUGH].toSorted());
  await expect(before(true)).rejects.toMatchObject({ code: 'GATE_NOT_OPEN' });

  const colours = { 'ask-b': 'Red', 'ask-a': 'Blue' };
  for (const [task, colour] of Object.entries(colours)) {
    const answer = person.questionOf(task);
    expect(await twice(() => answer({ [COLOUR]: colour }))).toEqual(['QUESTION_NOT_OPEN', 'taken']);
  }
  for (const question of [ENOUGH, NICE]) {
    const answer = person.gateFor(question);
    expect(await twice(() => answer(true))).toEqual(['GATE_NOT_OPEN', 'taken']);
  }

  expect(await run.ended).toMatchObject({ outcome: 'succeeded' });
  const asked = run
    .events()
    .flatMap((event) => ('gate_id' in event ? [`${event.type} ${event.gate_id}`] : []));
  expect(asked.toSorted()).toEqual([...new Set(asked)].toSorted());
  const answered = run.events().filter(({ type }) => type === 'question_answered');
  expect(answered).toHaveLength(2);
  for (const [task, colour] of Object.entries(colours)) {
    const heard = server.calls.findLast((call) => aboutOf(call) === task)?.body ?? '';
    expect(heard).toContain(`\\"${COLOUR}\\"=\\"${colour}\\"`);
  }
});
