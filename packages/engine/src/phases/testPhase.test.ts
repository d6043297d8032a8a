import { describe, expect, it } from 'vitest';
import { anAnswer, anAnswerTask, aPlannedSpec } from '../testing/builders/plannerAnswer.ts';
import { aCase, failing, noTests, passing, withoutTool } from '../testing/builders/workshop/reports.ts';
import { aWorkshop, finishes, type WorkshopOptions, writes } from '../testing/builders/workshop.ts';

const TESTED = {
  spec: aPlannedSpec({
    agents: [
      { name: 'Tess', role: 'tester' },
      { name: 'Nova', role: 'builder' },
    ],
    workflow: { testing_enabled: true },
  }),
  plan: anAnswer([anAnswerTask('t1'), anAnswerTask('t2', { agent_name: 'Tess', dependencies: ['t1'] })]),
} satisfies WorkshopOptions;

const isFix = (taskId: string): boolean => taskId.startsWith('fix-');
const NOTHING = [finishes('I see nothing wrong.')];

describe('failing tests', () => {
  it('go back to a builder with what they printed, and pass in a later round', async () => {
    const shop = await aWorkshop({
      ...TESTED,
      tests: (run) => (run < 3 ? failing(`run ${run}: expected 3`) : passing()),
    });
    expect(await shop.start()).toMatchObject({ outcome: 'succeeded' });
    const fixes = shop.requests.filter(({ taskId }) => isFix(taskId));
    expect(fixes.map(({ taskId, agent }) => [taskId, agent.name])).toEqual([
      ['fix-1', 'Nova'],
      ['fix-2', 'Nova'],
    ]);
    expect(fixes[0]?.prompt).toContain('tests/game.test.js: counts');
    expect(fixes[0]?.prompt).toContain('run 1: expected 3');
    expect(fixes[1]?.prompt).toContain('run 2: expected 3');
    expect(shop.events().filter(({ type }) => type === 'task_added')).toMatchObject([
      { task: { id: 'fix-1', agent_name: 'Nova' } },
      { task: { id: 'fix-2', agent_name: 'Nova' } },
    ]);
    expect(shop.events().filter(({ type }) => type === 'testing_started')).toMatchObject([
      { round: 1 },
      { round: 2 },
      { round: 3 },
    ]);
    expect(shop.view()).toMatchObject({ testRound: 3, tests: [{ name: 'starts', status: 'passed' }] });
    expect(shop.repository.commits.map(({ info }) => info.taskId)).toEqual(['t1', 't2', 'fix-1', 'fix-2']);
    expect(shop.view().summary).toContain('1 test passed');
  });

  it('are given up after three repairs, and the nugget is shown all the same', async () => {
    const shop = await aWorkshop({ ...TESTED, tests: () => failing() });
    expect(await shop.start()).toEqual({ outcome: 'failed' });
    expect(shop.requests.filter(({ taskId }) => isFix(taskId))).toHaveLength(3);
    expect(shop.view()).toMatchObject({
      outcome: 'failed',
      testRound: 4,
      errors: [
        { code: 'TESTS_FAILED', recoverable: true, message: expect.stringContaining('expected 3, got 2') },
      ],
      deploy: { done: true },
    });
  });

  it('are given up when a repair changes nothing', async () => {
    const shop = await aWorkshop({
      ...TESTED,
      tests: () => failing(),
      play: ({ taskId }) => (isFix(taskId) ? NOTHING : [writes(`${taskId}.txt`)]),
    });
    expect(await shop.start()).toEqual({ outcome: 'failed' });
    expect(shop.view()).toMatchObject({ testRound: 1, errors: [{ code: 'TESTS_FAILED' }] });
    expect(shop.view().tasks.at(-1)).toMatchObject({ id: 'fix-1', status: 'done' });
  });

  it('are given up when a repair fails', async () => {
    const shop = await aWorkshop({
      ...TESTED,
      tests: () => failing(),
      play: ({ taskId }) =>
        isFix(taskId)
          ? [{ kind: 'fail', code: 'AGENT_FAILED', message: 'too hard' }]
          : [writes(`${taskId}.txt`)],
    });
    expect(await shop.start()).toEqual({ outcome: 'failed' });
    expect(shop.view().tasks.at(-1)).toMatchObject({ id: 'fix-1', status: 'failed', error: 'too hard' });
    expect(shop.view().errors).toMatchObject([{ code: 'TESTS_FAILED' }]);
  });

  it('are tested again after a repair where there is no history to tell whether it changed something', async () => {
    const shop = await aWorkshop({
      ...TESTED,
      tests: (_, files) => ('fix-1.txt' in files ? passing() : failing()),
      tools: (tools) => ({
        ...tools,
        openGit: async (folder) => {
          const git = await tools.openGit(folder);
          const integrate: typeof git.integrate = async (work) => {
            const merge = await git.integrate(work);
            return merge.outcome === 'merged' ? { outcome: 'merged', commit: undefined } : merge;
          };
          return { ...git, history: 'none', integrate };
        },
      }),
    });
    expect(await shop.start()).toMatchObject({ outcome: 'succeeded' });
  });

  it('are tested and repaired anew in another go', async () => {
    let isMended = false;
    const shop = await aWorkshop({ ...TESTED, tests: () => (isMended ? passing() : failing()) });
    expect(await shop.start()).toEqual({ outcome: 'failed' });
    isMended = true;
    expect(await shop.resume()).toMatchObject({ outcome: 'succeeded' });
    expect(shop.requests.filter(({ taskId }) => isFix(taskId))).toHaveLength(3);
    expect(shop.view()).toMatchObject({ outcome: 'succeeded', tests: [{ status: 'passed' }] });
  });

  it('get repairs of their own in another go', async () => {
    const shop = await aWorkshop({ ...TESTED, tests: (run) => (run < 6 ? failing() : passing()) });
    expect(await shop.start()).toEqual({ outcome: 'failed' });
    expect(await shop.resume()).toMatchObject({ outcome: 'succeeded' });
    const fixes = shop.view().tasks.filter(({ id }) => isFix(id));
    expect(fixes.map(({ id, status }) => [id, status])).toEqual([
      ['fix-1', 'done'],
      ['fix-2', 'done'],
      ['fix-3', 'done'],
      ['fix-4', 'done'],
    ]);
  });
});

describe('tests that say nothing', () => {
  it('are no success when there are none', async () => {
    const shop = await aWorkshop({ ...TESTED, tests: () => noTests() });
    expect(await shop.start()).toEqual({ outcome: 'failed' });
    expect(shop.view()).toMatchObject({ errors: [{ code: 'TESTS_MISSING' }], deploy: { done: true } });
    expect(shop.requests.filter(({ taskId }) => isFix(taskId))).toEqual([]);
  });

  it('are no success when all are skipped, and say so', async () => {
    const skipped = { verdict: 'failed', cases: [aCase({ status: 'skipped' })] } as const;
    const shop = await aWorkshop({ ...TESTED, tests: () => passing(skipped), settings: { fixRounds: 0 } });
    expect(await shop.start()).toEqual({ outcome: 'failed' });
    expect(shop.view()).toMatchObject({
      tests: [{ status: 'skipped' }],
      errors: [{ code: 'TESTS_FAILED', message: expect.stringContaining('1 skipped') }],
    });
  });

  it('are nobody\u2019s fault when a tool is missing: no repairs', async () => {
    const shop = await aWorkshop({
      ...TESTED,
      tests: () => withoutTool('There is no pytest here; install it'),
    });
    expect(await shop.start()).toEqual({ outcome: 'failed' });
    expect(shop.view().errors).toMatchObject([
      { code: 'TEST_TOOL_MISSING', message: 'There is no pytest here; install it' },
    ]);
    expect(shop.requests.filter(({ taskId }) => isFix(taskId))).toEqual([]);
  });

  it('are not looked for when testing is off', async () => {
    const shop = await aWorkshop({ plan: anAnswer([anAnswerTask('t1')]), tests: () => failing() });
    expect(await shop.start()).toMatchObject({ outcome: 'succeeded' });
    expect(shop.events().filter(({ type }) => type === 'testing_started')).toEqual([]);
    expect(shop.view().summary).toContain('Testing was switched off');
  });
});
