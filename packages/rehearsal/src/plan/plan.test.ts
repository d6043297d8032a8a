import type { NuggetSpec } from '@nugget/contract';
import { describe, expect, it } from 'vitest';
import { aSpec, exampleSpec } from '../testing/aSpec.ts';
import { plannerAnswer } from './plan.ts';

const planFor = (spec: NuggetSpec) => plannerAnswer({ purpose: 'plan', spec, problems: [] });

const aGame = (parts: Parameters<typeof aSpec>[0]) =>
  aSpec({ nugget: { goal: 'Dodge meteors and collect stars', type: 'game' }, ...parts });

describe('a plan', () => {
  it('has a task for every requirement, also for those that no recipe can do', () => {
    const spec = aGame({
      requirements: [
        { type: 'feature', description: 'collect stars' },
        { type: 'feature', description: 'two players over the internet radio with voice chat' },
        { type: 'feature', description: 'a singing whale' },
      ],
    });
    const { tasks, explanation } = planFor(spec);
    const planned = tasks.flatMap(({ requirement_ids }) => requirement_ids);
    expect(planned).toEqual(expect.arrayContaining(['req_0', 'req_1', 'req_2']));
    expect(explanation).toContain('a singing whale');
  });

  it('brings its own crew where the child named nobody', () => {
    const { agents, tasks } = planFor(aGame({ workflow: { review_enabled: true } }));
    expect(agents.map(({ name, role }) => `${name} ${role}`)).toEqual([
      'Bolt builder',
      'Pixel builder',
      'Scout tester',
      'Sage reviewer',
    ]);
    expect(new Set(tasks.map(({ agent_name }) => agent_name)).size).toBe(4);
  });

  it('needs no tester and no reviewer where nobody wants them', () => {
    const { agents } = planFor(aGame({ workflow: { testing_enabled: false } }));
    expect(agents.map(({ role }) => role)).toEqual(['builder', 'builder']);
  });

  it('gives custom agents building to do, and spares the name of a child’s agent', () => {
    const { agents, tasks } = planFor(aGame({ agents: [{ name: 'scout', role: 'custom' }] }));
    expect(agents.map(({ name }) => name)).toEqual(['scout', 'Scout Two']);
    expect(tasks.filter(({ agent_name }) => agent_name === 'scout').length).toBeGreaterThan(2);
  });

  it('gives a task to somebody who may touch its files', () => {
    const agents = [
      { name: 'Fenced', role: 'builder' as const, allowed_paths: ['src/'] },
      { name: 'Free', role: 'builder' as const },
    ];
    const { tasks } = planFor(aGame({ agents }));
    expect(tasks.find(({ id }) => id === 'page')?.agent_name).toBe('Free');
    expect(tasks.some(({ agent_name }) => agent_name === 'Fenced')).toBe(true);
  });

  it('lets the parts of a sequential hint wait for each other, and closes no circle', () => {
    const requirements = ['collect stars', 'three lives', 'a score'].map((description) => ({
      type: 'feature' as const,
      description,
    }));
    const hints = [
      { type: 'sequential' as const, descriptions: ['three lives', 'collect stars'] },
      { type: 'sequential' as const, descriptions: ['collect stars', 'three lives'] },
    ];
    const { tasks } = planFor(aGame({ requirements, workflow: { flow_hints: hints } }));
    const waits = (id: string) => tasks.find((task) => task.id === id)?.dependencies ?? [];
    expect(waits('collect')).toContain('lives');
    expect(waits('lives')).not.toContain('collect');
  });

  it('asks about the look as soon as there is one, and about all else when all is built', () => {
    const { gates } = planFor(
      aGame({ workflow: { human_gates: ['Check the colours with me', 'Is it fun?'] } }),
    );
    expect(gates).toEqual([
      { after: 'page', question: 'Check the colours with me' },
      { after: 'together', question: 'Is it fun?' },
    ]);
  });

  it('says in its explanation that it is scripted', () => {
    expect(planFor(exampleSpec('space-dodge')).explanation).toContain('rehearsal: scripted, not AI');
  });
});
