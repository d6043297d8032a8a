import { NuggetError, replay } from '@nugget/contract';
import { describe, expect, it } from 'vitest';
import { anAnswer, anAnswerTask, aPlannedSpec } from './testing/builders/plannerAnswer.ts';
import { createFakePlace } from './testing/builders/workshop/fakePlace.ts';
import { passing } from './testing/builders/workshop/reports.ts';
import { aWorkshop, finishes, writes } from './testing/builders/workshop.ts';

const CREW = [
  { name: 'Nova', role: 'builder' as const },
  { name: 'Tess', role: 'tester' as const },
];

const THREE = anAnswer([
  anAnswerTask('t1'),
  anAnswerTask('t2', { dependencies: ['t1'] }),
  anAnswerTask('t3', { agent_name: 'Tess', dependencies: ['t2'] }),
]);

describe('a build from beginning to end', () => {
  it('tells what happens, in its order', async () => {
    const shop = await aWorkshop({
      spec: aPlannedSpec({ agents: CREW, workflow: { testing_enabled: true } }),
      plan: THREE,
      tests: () => passing({ coverage: { percentage: 80, files: { 'a.js': 80 } } }),
    });
    expect(await shop.start()).toEqual({ outcome: 'succeeded', url: 'http://127.0.0.1/1' });
    const task = ['task_started', 'agent_output', 'commit_created', 'task_completed'];
    const told = shop.events().map(({ type }) => type);
    expect(told.filter((type) => type !== 'minion_state_change' && type !== 'agent_status')).toEqual([
      'session_started',
      'workspace_created',
      'planning_started',
      'narrator_message',
      'plan_ready',
      ...task,
      ...task,
      ...task,
      'testing_started',
      'test_result',
      'coverage_update',
      'deploy_started',
      'deploy_progress',
      'deploy_complete',
      'session_complete',
    ]);
  });

  it('goes through the states that a screen shows', async () => {
    const shop = await aWorkshop({
      spec: aPlannedSpec({ agents: CREW, workflow: { testing_enabled: true } }),
      plan: THREE,
    });
    const states: string[] = [];
    const { log } = shop.bench.entry;
    log.subscribe(0, () => {
      if (states.at(-1) !== log.view.state) states.push(log.view.state);
    });
    await shop.start();
    expect(states).toEqual(['idle', 'planning', 'executing', 'testing', 'deploying', 'done']);
    expect(shop.view()).toEqual(replay(shop.events()));
    expect(shop.view()).toMatchObject({ outcome: 'succeeded', summary: expect.stringContaining('3 jobs') });
  });

  it('hands the summaries of earlier tasks on to later ones, and keeps them in context.md', async () => {
    const shop = await aWorkshop({
      plan: THREE,
      spec: aPlannedSpec({ agents: CREW }),
      play: ({ taskId }) => [
        writes(`${taskId}.js`, `export const ${taskId} = 1;\n`),
        finishes(`Summary of ${taskId}.`),
      ],
    });
    await shop.start();
    const [first, second, third] = shop.requests.map(({ prompt }) => prompt);
    expect(first).not.toContain('Summary of');
    expect(second).toContain('Summary of t1.');
    expect(third).toContain('Summary of t1.');
    expect(third).toContain('Summary of t2.');
    expect(third).toContain('t2.js');
    const context = await shop.contextFile();
    expect(context).toContain('- [x] t3: Task t3 (Tess)\n  Summary of t3.');
    expect(context).toContain('t1.js: t1');
  });

  it('keeps context.md out of the workspace, where every file is a task\u2019s', async () => {
    const shop = await aWorkshop({ plan: anAnswer([anAnswerTask('t1')]) });
    await shop.start();
    expect(Object.keys(await shop.files())).toEqual(['t1.txt']);
  });

  it('says of a rehearsal that it is one', async () => {
    const shop = await aWorkshop({ plan: anAnswer([anAnswerTask('t1')]), crew: 'rehearsal' });
    await shop.start();
    expect(await shop.until('session_started')).toMatchObject({ crew: 'rehearsal' });
    const told = await shop.until('narrator_message');
    expect(told.text).toContain('scripted, not AI');
  });

  it('says so when a session goes on with another crew', async () => {
    const crews = ['claude', 'rehearsal'] as const;
    let process = 0;
    const shop = await aWorkshop(
      {
        plan: anAnswer([anAnswerTask('t1'), anAnswerTask('t2', { dependencies: ['t1'] })]),
        tools: (tools) => {
          const crew = crews[process] ?? 'claude';
          process += 1;
          return { ...tools, gateway: { ...tools.gateway, crew } };
        },
      },
      { cut: { afterKey: 'task:t1:completed' } },
    );
    const killed = shop.start();
    await shop.bench.writes.reached;
    await shop.restart();
    await shop.resume();
    expect(killed).toBeInstanceOf(Promise);
    expect(shop.view().crew).toBe('rehearsal');
    expect(shop.events().filter(({ type }) => type === 'session_started')).toHaveLength(2);
  });

  it('goes on without a history where there is no git, and says so once', async () => {
    const plan = anAnswer([anAnswerTask('t1'), anAnswerTask('t2', { dependencies: ['t1'] })]);
    const shop = await aWorkshop({
      plan,
      tools: (tools) => ({
        ...tools,
        openGit: async (folder) => {
          const git = await tools.openGit(folder);
          return { ...git, history: 'none' };
        },
      }),
    });
    expect(await shop.start()).toMatchObject({ outcome: 'succeeded' });
    expect(await shop.resume()).toMatchObject({ outcome: 'succeeded' });
    const missing = shop.events().filter((event) => event.type === 'error' && event.code === 'GIT_MISSING');
    expect(missing).toMatchObject([{ recoverable: true }]);
  });
});

describe('a build that cannot go on', () => {
  const PLAN = anAnswer([anAnswerTask('t1')]);

  it.each([
    ['MODEL_KEY_REFUSED', [{ says: 'failure', code: 'MODEL_KEY_REFUSED' }]],
    ['MODEL_BUSY', [{ says: 'failure', code: 'MODEL_BUSY' }]],
    ['MODEL_REFUSED', [{ says: 'refusal' }]],
    [
      'PLAN_INVALID',
      [
        { says: 'text', text: '{}' },
        { says: 'text', text: 'no JSON' },
      ],
    ],
  ] as const)('because of the planner names %s and leaves the workspace as it was', async (code, planner) => {
    const shop = await aWorkshop({ plan: PLAN, planner });
    expect(await shop.start()).toEqual({ outcome: 'failed' });
    expect(shop.view()).toMatchObject({
      outcome: 'failed',
      state: 'done',
      errors: [{ code, recoverable: false }],
    });
    expect(shop.bench.entry.record.status).toBe('failed');
    expect([shop.requests, await shop.files(), shop.bench.gateway.open()]).toEqual([[], {}, 0]);
  });

  it('plans again when it gets another go', async () => {
    const planner = [
      { says: 'failure', code: 'MODEL_BUSY' },
      { says: 'text', text: JSON.stringify(PLAN) },
    ] as const;
    const shop = await aWorkshop({ plan: PLAN, planner });
    await shop.start();
    expect(await shop.resume()).toMatchObject({ outcome: 'succeeded' });
    expect(shop.view()).toMatchObject({ outcome: 'succeeded', state: 'done' });
  });

  it('lets everybody go when one thing breaks, also those who wait for a person', async () => {
    const shop = await aWorkshop({
      spec: aPlannedSpec({ workflow: { testing_enabled: false, human_gates: ['Nice?'] } }),
      plan: anAnswer([anAnswerTask('t1'), anAnswerTask('t2'), anAnswerTask('t3')], {
        gates: [{ after: 't1', question: 'Nice?' }],
      }),
      play: ({ taskId }) =>
        taskId === 't1'
          ? [writes('t1.txt')]
          : taskId === 't2'
            ? [{ kind: 'wait', until: new Promise(() => undefined) }]
            : [{ kind: 'wait', until: gateIsOpen.promise }, writes('t3.txt')],
      tools: (tools) => ({
        ...tools,
        openGit: async (folder) => {
          const git = await tools.openGit(folder);
          return {
            ...git,
            integrate: async (work) => {
              if (work.author.taskId === 't3' && breaks) {
                throw new NuggetError('GIT_FAILED', { message: 'git ended with 128' });
              }
              return git.integrate(work);
            },
          };
        },
      }),
    });
    const gateIsOpen = Promise.withResolvers<void>();
    let breaks = true;
    const build = shop.start();
    await shop.until('human_gate');
    gateIsOpen.resolve();
    expect(await build).toEqual({ outcome: 'failed' });
    expect(shop.view().errors).toMatchObject([{ code: 'GIT_FAILED', message: 'git ended with 128' }]);
    expect(shop.bench.runner.running()).toBe(0);

    breaks = false;
    const told = shop.events().length;
    const again = shop.resume();
    await shop.until('human_gate', ({ seq }) => seq > told);
    await shop.bench.orchestrator.answerGate('session-1', { approved: true });
    shop.bench.orchestrator.stop('session-1', 'user');
    expect(await again).toMatchObject({ outcome: 'stopped' });
  });

  it('because of a surprise ends as INTERNAL, and closes what it had opened', async () => {
    const place = createFakePlace();
    const shop = await aWorkshop({
      plan: PLAN,
      place,
      tools: (tools) => ({
        ...tools,
        agentRunner: {
          ...tools.agentRunner,
          start: () => {
            throw new TypeError('undefined is not a function');
          },
        },
      }),
    });
    expect(await shop.start()).toEqual({ outcome: 'failed' });
    expect(shop.view().errors).toMatchObject([{ code: 'INTERNAL', recoverable: false }]);
    expect(shop.bench.gateway.open()).toBe(0);
  });
});
