import { describe, expect, it } from 'vitest';
import { anAnswer, anAnswerTask, aPlannedSpec } from './testing/builders/plannerAnswer.ts';
import { aCase, passing } from './testing/builders/workshop/reports.ts';
import { aWorkshop } from './testing/builders/workshop.ts';

describe('names from outside', () => {
  const NAMES = [
    '🦄 Astra 👩‍🚀',
    '\u202eright to left\u2066',
    'She said "hi", \'yo\' & <b>bold</b>',
    'two\nlines',
    '__proto__',
    'constructor',
    '../../etc/passwd',
    '-rf /',
  ];

  it.each(NAMES)('pass through unchanged: %j', async (name) => {
    const shop = await aWorkshop({
      spec: aPlannedSpec({ nugget: { goal: name, type: 'game' }, agents: [{ name, role: 'builder' }] }),
      plan: anAnswer([
        anAnswerTask('t1', { name, agent_name: name }),
        anAnswerTask('t2', { name, agent_name: name, dependencies: ['t1'] }),
      ]),
    });
    expect(await shop.start()).toMatchObject({ outcome: 'succeeded' });
    expect(shop.view()).toMatchObject({
      goal: name,
      agents: [{ name, status: 'done' }],
      tasks: [
        { name, agent_name: name, status: 'done' },
        { name, agent_name: name, status: 'done' },
      ],
      commits: [{ agentName: name }, { agentName: name }],
    });
    expect(shop.requests.map(({ agent }) => agent.name)).toEqual([name, name]);
    expect(shop.bench.entry.record.goal).toBe(name);
    await shop.restart();
    expect(await shop.resume()).toMatchObject({ outcome: 'succeeded' });
    expect(shop.requests).toHaveLength(2);
  });

  it('are the same everywhere when they hold what could steer a terminal', async () => {
    const shop = await aWorkshop({
      spec: aPlannedSpec({ agents: [{ name: 'No\u001b[31mva\u0007', role: 'builder' }] }),
      plan: anAnswer([anAnswerTask('t1', { agent_name: 'No\u001b[31mva\u0007' })]),
    });
    expect(await shop.start()).toMatchObject({ outcome: 'succeeded' });
    expect(shop.view().agents).toMatchObject([{ name: 'Nova', status: 'done' }]);
    const changes = shop.events().filter(({ type }) => type === 'minion_state_change');
    expect(changes).toMatchObject([
      { agent_name: 'Nova', old_status: 'idle', new_status: 'working' },
      { agent_name: 'Nova', old_status: 'working', new_status: 'done' },
    ]);
  });

  it('of tests may be anything', async () => {
    const cases = NAMES.map((name) => aCase({ name, file: name, details: name }));
    const shop = await aWorkshop({
      spec: aPlannedSpec({
        agents: [
          { name: 'Nova', role: 'builder' },
          { name: 'Tess', role: 'tester' },
        ],
        workflow: { testing_enabled: true },
      }),
      plan: anAnswer([anAnswerTask('t1'), anAnswerTask('t2', { agent_name: 'Tess' })]),
      tests: () => passing({ cases, coverage: { percentage: 50, files: { '../a': 50 } } }),
    });
    expect(await shop.start()).toMatchObject({ outcome: 'succeeded' });
    expect(shop.view().tests.map(({ name }) => name)).toEqual(NAMES);
  });
});
