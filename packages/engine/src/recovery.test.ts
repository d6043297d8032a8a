import { type RecordedEvent, replay } from '@nugget/contract';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SessionOutcome } from './buildSession.ts';
import { anAnswer, anAnswerTask, aPlannedSpec } from './testing/builders/plannerAnswer.ts';
import { answerEverything } from './testing/builders/workshop/answerEverything.ts';
import type { Cut } from './testing/builders/workshop/cutWrites.ts';
import { failing, passing } from './testing/builders/workshop/reports.ts';
import {
  aWorkshop,
  finishes,
  type Workshop,
  type WorkshopOptions,
  writes,
} from './testing/builders/workshop.ts';

const QUESTION = { question: 'Which colour?', header: 'Colour', options: [], multiSelect: false };

const CREW = [
  { name: 'Nova', role: 'builder' },
  { name: 'Tess', role: 'tester' },
] as const;

/** A small build with everything in it: parallel tasks, a question, a gate, a failed test and its repair. */
const SMALL: WorkshopOptions = {
  spec: aPlannedSpec({
    agents: [...CREW],
    workflow: { testing_enabled: true, human_gates: ['Do you like it?'] },
    rules: [{ id: 'r1', name: 'Look', prompt: 'Look at it first', trigger: 'before_deploy' }],
  }),
  plan: anAnswer(
    [
      anAnswerTask('t1'),
      anAnswerTask('t2'),
      anAnswerTask('t3', { agent_name: 'Tess', dependencies: ['t1', 't2'] }),
    ],
    { gates: [{ after: 't3', question: 'Do you like it?' }] },
  ),
  play({ taskId }) {
    const followUp = (answers: Readonly<Record<string, string>>) => [
      writes('t1.txt', `${answers['Which colour?']}\n`),
      finishes('Made t1.'),
    ];
    if (taskId === 't1') return [{ kind: 'ask', questions: [QUESTION], followUp }];
    return [writes(`${taskId}.txt`), finishes(`Made ${taskId}.`)];
  },
  tests: (_, files) => ('fix-1.txt' in files ? passing() : failing()),
};

const FILES = { 'fix-1.txt': 'fix-1.txt\n', 't1.txt': 'red\n', 't2.txt': 't2.txt\n', 't3.txt': 't3.txt\n' };
const TASKS = ['t1', 't2', 't3', 'fix-1'];

/** Builds in the process at work until it has ended or has come to its cut. */
async function buildOn(shop: Workshop): Promise<SessionOutcome | undefined> {
  const { entry, writes: disk } = shop.bench;
  answerEverything(shop.bench, () => 'red');
  const build = entry.record.status === 'created' ? shop.start() : shop.resume();
  return Promise.race([build, disk.reached.then(() => undefined)]);
}

const tasksIn = (events: readonly RecordedEvent[], type: 'task_completed' | 'commit_created') =>
  events.flatMap((event) => (event.type === type ? [event.task_id] : []));
const countOf = (events: readonly RecordedEvent[], type: RecordedEvent['type']): number =>
  events.filter((event) => event.type === type).length;

async function expectOneWholeLog(shop: Workshop): Promise<void> {
  const stored = await shop.bench.persistence.open(shop.bench.entry.id);
  const [lines, journal] = [await stored.events.read(), await stored.journal.read()];
  expect(lines.map(({ seq }) => seq)).toEqual(lines.map((_, index) => index + 1));
  expect(new Set(lines.map(({ key }) => key)).size).toBe(lines.length);
  expect(new Set(journal.map(({ kind, key }) => `${kind} ${key}`)).size).toBe(journal.length);
  expect(await shop.bench.store.read(shop.bench.entry.id)).toEqual(shop.events());
  expect(replay(shop.events())).toEqual(shop.view());
}

function expectEachOnce(shop: Workshop): void {
  const events = shop.events();
  expect(tasksIn(events, 'task_completed').sort()).toEqual([...TASKS].sort());
  expect(tasksIn(events, 'commit_created').sort()).toEqual([...TASKS].sort());
  expect(shop.repository.commits.map(({ info }) => info.taskId).sort()).toEqual([...TASKS].sort());
  for (const type of ['plan_ready', 'task_added', 'user_question', 'human_gate'] as const) {
    expect([type, countOf(events, type)]).toEqual([type, 1]);
  }
  expect(countOf(events, 'question_answered')).toBe(1);
  expect(countOf(events, 'gate_answered')).toBe(1);
  expect(countOf(events, 'testing_started')).toBe(2);
  expect(countOf(events, 'test_result')).toBe(3);
}

async function expectFinished(shop: Workshop): Promise<void> {
  await expectOneWholeLog(shop);
  expectEachOnce(shop);
  expect(await shop.files()).toEqual(FILES);
  expect([...shop.repository.desks]).toEqual([]);
  const view = shop.view();
  expect(view).toMatchObject({ outcome: 'succeeded', openGates: [], openQuestions: [] });
  expect(view.tasks.map(({ status }) => status)).toEqual(TASKS.map(() => 'done'));
  expect(view.agents.map(({ status }) => status)).toEqual(['done', 'done']);
  expect([shop.bench.runner.running(), shop.bench.gateway.open()]).toEqual([0, 0]);
}

describe('a build that is killed', () => {
  it('makes so many durable writes that the cuts below reach its end', async () => {
    const shop = await aWorkshop(SMALL);
    expect(await buildOn(shop)).toMatchObject({ outcome: 'succeeded' });
    await expectFinished(shop);
    expect(shop.bench.writes.count()).toBeLessThanOrEqual(MOST_WRITES);
  });

  it.each(cuts())('$side write $write, ends as if nothing had happened', async (cut) => {
    const shop = await aWorkshop(SMALL, { cut });
    await buildOn(shop);
    const before = shop.events();
    const asked = shop.requests.length;
    await shop.restart();
    const finished = tasksIn(shop.events(), 'task_completed');
    const outcome = await buildOn(shop);
    expect(shop.view().errors).toEqual([]);
    expect(outcome).toMatchObject({ outcome: 'succeeded' });
    expect(shop.events().slice(0, before.length)).toEqual(before);
    const begun = shop.requests.slice(asked).map(({ taskId }) => taskId);
    expect(begun.filter((id) => finished.includes(id))).toEqual([]);
    await expectFinished(shop);
  });

  it('again and again, anywhere, ends as if nothing had happened', async () => {
    const cut = fc.record({
      write: fc.integer({ min: 1, max: 30 }),
      side: fc.constantFrom('before' as const, 'after' as const),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(cut, { minLength: 2, maxLength: 4 }), async ([first, ...others]) => {
        const shop = await aWorkshop(SMALL, first === undefined ? {} : { cut: first });
        await buildOn(shop);
        for (const next of others) {
          await shop.restart({ cut: next });
          await buildOn(shop);
        }
        await shop.restart();
        expect(await buildOn(shop)).toMatchObject({ outcome: 'succeeded' });
        await expectFinished(shop);
      }),
      { numRuns: 25 },
    );
  });
});

/** Plans of up to six tasks; a task may need any before it, and every second one is Bolt's. */
const plans = fc
  .array(fc.array(fc.nat({ max: 5 }), { maxLength: 2 }), { minLength: 1, maxLength: 6 })
  .map((rows) =>
    anAnswer(
      rows.map((row, index) =>
        anAnswerTask(`t${index}`, {
          agent_name: index % 2 === 0 ? 'Nova' : 'Bolt',
          dependencies: [...new Set(row.filter((id) => id < index))].map((id) => `t${id}`),
        }),
      ),
    ),
  );

describe('any plan', () => {
  it('ends the same however often it is killed: each task once, after all that it needs, with no more agents than places', async () => {
    const stops = fc.array(fc.integer({ min: 1, max: 60 }), { maxLength: 3 });
    await fc.assert(
      fc.asyncProperty(
        plans,
        stops,
        fc.integer({ min: 1, max: 3 }),
        async (plan, [first, ...others], crewSize) => {
          let most = 0;
          const early: string[] = [];
          const shop = await aWorkshop(
            {
              spec: aPlannedSpec({ agents: [CREW[0], { name: 'Bolt', role: 'builder' }] }),
              plan,
              settings: { crewSize },
              play({ taskId }, { runner }) {
                most = Math.max(most, runner.running());
                const merged = shop.repository.commits.map(({ info }) => info.taskId);
                const needs = plan.tasks.find(({ id }) => id === taskId)?.dependencies ?? [];
                if (!needs.every((id) => merged.includes(id))) early.push(taskId);
                return [writes(`${taskId}.txt`), finishes(`Made ${taskId}.`)];
              },
            },
            first === undefined ? {} : { cut: { write: first, side: 'after' } },
          );
          await buildOn(shop);
          for (const write of others) {
            await shop.restart({ cut: { write, side: 'before' } });
            await buildOn(shop);
          }
          await shop.restart();
          expect(await buildOn(shop)).toMatchObject({ outcome: 'succeeded' });
          await expectOneWholeLog(shop);
          const ids = plan.tasks.map(({ id }) => id);
          expect(shop.repository.commits.map(({ info }) => info.taskId).sort()).toEqual(ids);
          expect(tasksIn(shop.events(), 'task_completed').sort()).toEqual(ids);
          expect(Object.keys(await shop.files())).toEqual(ids.map((id) => `${id}.txt`));
          expect([early, most <= crewSize]).toEqual([[], true]);
        },
      ),
      { numRuns: 25 },
    );
  });
});

/** More than the small build ever makes. */
const MOST_WRITES = 70;

function cuts(): readonly Cut[] {
  return Array.from({ length: 70 }, (_, index) => index + 1).flatMap((write) => [
    { write, side: 'before' as const },
    { write, side: 'after' as const },
  ]);
}
