import { describe, expect, it } from 'vitest';
import { anAnswer, anAnswerTask, aPlannedSpec } from './testing/builders/plannerAnswer.ts';
import { answerEverything } from './testing/builders/workshop/answerEverything.ts';
import { type Cut, cutsAround } from './testing/builders/workshop/cutWrites.ts';
import { failing, passing } from './testing/builders/workshop/reports.ts';
import {
  aWorkshop,
  finishes,
  type Workshop,
  type WorkshopOptions,
  writes,
} from './testing/builders/workshop.ts';
import { saysJson } from './testing/fakes/plannerModel.ts';

const GATED = { gates: [{ after: 't1', question: 'Do you like it?' }] };
const PLAN = anAnswer(
  [anAnswerTask('t1'), anAnswerTask('t2', { agent_name: 'Tess', dependencies: ['t1'] })],
  GATED,
);
const CREW = [
  { name: 'Nova', role: 'builder' },
  { name: 'Tess', role: 'tester' },
] as const;
const SPEC = aPlannedSpec({
  agents: [...CREW],
  workflow: { testing_enabled: true, human_gates: ['Do you like it?'] },
});
const FASTER = aPlannedSpec({
  nugget: { goal: 'A faster game' },
  agents: [...CREW],
  workflow: { testing_enabled: true, human_gates: ['Do you like it?'] },
});

/** Both builds have the same task ids, a gate, a question, and tests that fail once. */
const TWICE: WorkshopOptions = {
  spec: SPEC,
  plan: PLAN,
  planner: [saysJson(PLAN), saysJson(PLAN)],
  play({ taskId }) {
    if (taskId !== 't1' && taskId !== 'b2-t1') return [writes(`${taskId}.txt`), finishes(`Made ${taskId}.`)];
    const question = { question: 'Which colour?', header: 'Colour', options: [], multiSelect: false };
    const followUp = () => [writes(`${taskId}.txt`), finishes(`Made ${taskId}.`)];
    return [{ kind: 'ask', questions: [question], followUp }];
  },
  tests: (_, files) => {
    const isSecond = 'b2-t1.txt' in files;
    return (isSecond ? 'b2-fix-1.txt' : 'fix-1.txt') in files ? passing() : failing();
  },
};

const FIRST = ['fix-1.txt', 't1.txt', 't2.txt'];
const BOTH = ['b2-fix-1.txt', 'b2-t1.txt', 'b2-t2.txt', ...FIRST];

async function built(options: WorkshopOptions = TWICE): Promise<Workshop> {
  const shop = await aWorkshop(options);
  answerEverything(shop.bench, () => 'red');
  expect(await shop.start()).toMatchObject({ outcome: 'succeeded' });
  return shop;
}

const again = (shop: Workshop) => shop.bench.orchestrator.start(shop.bench.entry.id, FASTER);
const commitsOf = (shop: Workshop) => shop.view().commits.map(({ taskId }) => taskId);

describe('changed blocks', () => {
  it('are built on top of what is there, in the same history and the same log', async () => {
    const shop = await built();
    const before = shop.events();
    expect(await again(shop)).toMatchObject({ outcome: 'succeeded' });
    expect(shop.events().slice(0, before.length)).toEqual(before);
    expect(Object.keys(await shop.files())).toEqual(BOTH);
    const view = shop.view();
    expect(view).toMatchObject({ goal: 'A faster game', build: 1, outcome: 'succeeded', recoveries: 0 });
    expect(view.tasks.map(({ id, status }) => `${id} ${status}`)).toEqual([
      'b2-t1 done',
      'b2-t2 done',
      'b2-fix-1 done',
    ]);
    expect(commitsOf(shop)).toEqual(['t1', 't2', 'fix-1', 'b2-t1', 'b2-t2', 'b2-fix-1']);
  });

  it('are planned by somebody who knows what is there and what it was for', async () => {
    const prompts: string[] = [];
    const shop = await built({
      ...TWICE,
      tools: (tools) => ({
        ...tools,
        plannerModel: {
          ask(question) {
            prompts.push(question.prompt);
            return tools.plannerModel.ask(question);
          },
        },
      }),
    });
    await again(shop);
    expect(prompts[0]).not.toContain('was built before');
    expect(prompts[1]).toContain('was built before');
    expect(prompts[1]).toContain(`Goal: ${SPEC.nugget.goal}`);
    expect(prompts[1]).toContain('t1.txt (');
    expect(prompts[1]).toContain('"files":["fix-1.txt","t1.txt","t2.txt"]');
  });

  it('tell the agents their task by the id that the planner gave', async () => {
    const shop = await built();
    await again(shop);
    const brief = shop.requests.find(({ taskId }) => taskId === 'b2-t2')?.prompt.split('<brief>')[1];
    expect(brief).toContain('"task":{"id":"t2"');
  });

  it('wait while the crew is at work, and while an interrupted build is not finished', async () => {
    const shop = await aWorkshop(TWICE, { cut: { afterKey: 'plan' } });
    const build = shop.start();
    await expect(again(shop)).rejects.toMatchObject({ code: 'SESSION_BUSY' });
    await Promise.race([build, shop.bench.writes.reached]);
    await shop.restart();
    await expect(again(shop)).rejects.toMatchObject({ code: 'SESSION_BUSY' });
  });

  it('end what the build before has left up', async () => {
    const shop = await built();
    const { url } = shop.view().deploy ?? {};
    await again(shop);
    expect(shop.view().deploy?.url).not.toBe(url);
  });
});

/** More than the second build ever makes. */
const MOST_WRITES = 60;

describe('a second build that is killed', () => {
  it('makes so many durable writes that the cuts below reach its end', async () => {
    const shop = await built();
    await shop.restart({ cut: { write: 1_000, side: 'after' } });
    answerEverything(shop.bench, () => 'red');
    await again(shop);
    expect(shop.bench.writes.count()).toBeLessThanOrEqual(MOST_WRITES);
  });

  it.each(cutsAround(MOST_WRITES))(
    '$side write $write, ends as if nothing had happened',
    async (cut: Cut) => {
      const shop = await built();
      await shop.restart({ cut });
      const run = async () => {
        answerEverything(shop.bench, () => 'red');
        const isUnderWay = shop.bench.entry.record.status === 'running';
        if (shop.view().build === 1 && !isUnderWay) return undefined;
        const build = isUnderWay ? shop.resume() : again(shop);
        return Promise.race([build, shop.bench.writes.reached.then(() => undefined)]);
      };
      await run();
      await shop.restart();
      await run();
      expect(Object.keys(await shop.files())).toEqual(BOTH);
      expect(commitsOf(shop)).toEqual(['t1', 't2', 'fix-1', 'b2-t1', 'b2-t2', 'b2-fix-1']);
      expect(shop.repository.commits).toHaveLength(6);
      expect(shop.view()).toMatchObject({ build: 1, outcome: 'succeeded', errors: [], openGates: [] });
      expect(shop.events().filter(({ type }) => type === 'rebuild_started')).toHaveLength(1);
      expect(shop.events().filter(({ type }) => type === 'plan_ready')).toHaveLength(2);
    },
  );
});
