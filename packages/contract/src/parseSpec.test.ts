import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { NuggetSpec } from './nuggetSpec.ts';
import { parseSpec, parseSpecText } from './parseSpec.ts';
import { problemLine } from './problems.ts';

const examples = new URL('../../../examples/', import.meta.url);
const minimal = { nugget: { goal: 'A game' } };

function specOf(input: unknown): NuggetSpec {
  const result = parseSpec(input);
  if (result.outcome === 'refused') throw new Error(result.problems.map(problemLine).join('\n'));
  return result.spec;
}

function problemsOf(input: unknown): readonly string[] {
  const result = typeof input === 'string' ? parseSpecText(input) : parseSpec(input);
  return result.outcome === 'refused' ? result.problems.map(problemLine) : [];
}

const requirements = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ type: 'feature', description: `wish ${index}` }));

describe('parseSpec', () => {
  const specs = readdirSync(examples).filter((name) => name.endsWith('.json') && name !== 'gallery.json');
  it.each(specs)('takes the example %s', (name) => {
    const text = readFileSync(new URL(name, examples), 'utf8');
    expect(problemsOf(text)).toEqual([]);
  });

  it('fills in what is left out, and freezes all of it', () => {
    const spec = specOf(minimal);
    expect(spec).toMatchObject({
      nugget: { goal: 'A game', description: '', type: 'general' },
      requirements: [],
      deployment: { target: 'preview', auto_flash: false },
      workflow: { review_enabled: false, testing_enabled: true, human_gates: [] },
      language: 'en',
    });
    expect(Object.isFrozen(spec.workflow.human_gates)).toBe(true);
  });

  it('gives requirements without an id the ids by place that behavioural tests mean', () => {
    const wishes = [
      { type: 'feature', description: '' },
      { type: 'feature', description: 'fly' },
      { id: 'req_2', type: 'data', description: 'best score' },
      { type: 'timer', description: 'every second' },
    ];
    const ids = specOf({ ...minimal, requirements: wishes }).requirements.map(({ id }) => id);
    expect(ids).toEqual(['req_1', 'req_2', 'req_3']);
  });

  it('brings names with emoji, direction marks, quotes and line breaks back as they were', () => {
    const name = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
      .filter((text) => text.trim() !== '');
    const tricky = fc.constantFrom(
      '🚀 Nova',
      '\u200fنوفا\u200f',
      '../../etc',
      '"; rm -rf',
      'a\nb',
      '__proto__',
      'constructor',
    );
    fc.assert(
      fc.property(fc.oneof(name, tricky), (text) => {
        if (text.includes('\u0000')) return;
        const input = {
          ...minimal,
          agents: [{ name: text, role: 'builder' }],
          requirements: [{ id: text, type: 'data', description: text }],
        };
        const spec = specOf(JSON.parse(JSON.stringify(input)));
        expect(spec.agents[0]?.name).toBe(text);
        expect(spec.requirements[0]).toMatchObject({ id: text, description: text });
      }),
    );
  });
});

describe('what elisa’s client sends', () => {
  it('is taken with empty texts, missing parts and the keys that we do not use', () => {
    const spec = specOf({
      nugget: { goal: 'A game', description: '', type: 'general' },
      requirements: [{ type: 'feature', description: '' }],
      style: { visual: null, personality: null, colors: 'red' },
      agents: [{ name: 'Builder Bot', role: 'builder', persona: '' }],
      deployment: { target: 'web', auto_flash: false, runtime_url: 'x', provision_runtime: true },
      workflow: {
        review_enabled: false,
        testing_enabled: false,
        human_gates: [''],
        flow_hints: [],
        iteration_conditions: ['all tests pass'],
        feedback_loops: [],
        system_level: 'explorer',
      },
      portals: [
        {
          id: 'p1',
          name: 'Door',
          description: '',
          mechanism: 'cli',
          capabilities: [{ id: 'c1', name: '', description: '', params: [] }],
          interactions: [],
          cliConfig: { command: 'node', installHint: '' },
        },
      ],
      documentation: { generate: true, focus: 'all' },
      framework: 'react',
    });
    expect(spec.workflow.iteration_conditions).toEqual(['all tests pass']);
    expect(spec.portals[0]?.capabilities[0]).toEqual({ id: 'c1', name: '', kind: 'action', description: '' });
    expect(spec).not.toHaveProperty('documentation');
  });

  it('may hold the same skill twice, because its block was used twice', () => {
    const skill = { id: 's1', name: 'Explain', prompt: 'Explain it', category: 'agent' };
    expect(specOf({ ...minimal, skills: [skill, { ...skill }] }).skills).toHaveLength(1);
  });
});

describe('what is wrong', () => {
  it.each<[string, unknown, string]>([
    ['nothing at all', undefined, 'the document: is missing; it must be an object'],
    ['a list', [], 'the document: must be an object, not a list'],
    ['a missing goal', { nugget: {} }, 'nugget.goal: is missing; it must be a text'],
    ['an empty goal', { nugget: { goal: ' ' } }, 'nugget.goal: is empty; write something here'],
    ['a wrong type', { nugget: { goal: 7 } }, 'nugget.goal: must be a text, not a number'],
    [
      'a long goal',
      { nugget: { goal: 'x'.repeat(2_001) } },
      'nugget.goal: is 2001 characters long; at most 2000 are allowed',
    ],
    ['NUL', { nugget: { goal: 'a\u0000b' } }, 'nugget.goal: contains a NUL character; remove it'],
    [
      'half a character',
      { nugget: { goal: 'a\ud83d' } },
      'nugget.goal: contains half a character; delete it and write it again',
    ],
    [
      'an unknown role',
      { ...minimal, agents: [{ name: 'A', role: 'wizard' }] },
      'agents.0.role: is "wizard"; allowed are builder, tester, reviewer, custom',
    ],
    [
      'a missing kind of requirement',
      { ...minimal, requirements: [{ description: 'fly' }] },
      'requirements.0.type: is missing; allowed are feature, constraint, when_then, data, timer',
    ],
    [
      '51 requirements',
      { ...minimal, requirements: requirements(51) },
      'requirements: has 51 entries; at most 50 are allowed',
    ],
    [
      'an unknown key',
      { ...minimal, style: { colour: 'red' } },
      'style: has the unknown key "colour"; allowed are visual, personality',
    ],
    [
      'a number out of range',
      { ...minimal, permissions: { escalation_threshold: 11 } },
      'permissions.escalation_threshold: is 11; at most 10 is allowed',
    ],
    [
      'a broken number',
      { ...minimal, budget: { max_tokens: 1.5 } },
      'budget.max_tokens: must be a whole number, not 1.5',
    ],
    [
      'no money',
      { ...minimal, budget: { max_cost_usd: 0 } },
      'budget.max_cost_usd: is 0; more than 0 is allowed',
    ],
    [
      'a strange language',
      { ...minimal, language: 'klingon!' },
      'language: is no language tag; write for example en, es, fr or de',
    ],
    [
      'a long name of a parameter',
      {
        ...minimal,
        portals: [
          {
            id: 'p',
            name: 'P',
            interactions: [{ type: 'tell', capabilityId: 'c', params: { ['x'.repeat(201)]: 1 } }],
          },
        ],
      },
      `portals.0.interactions.0.params.${'x'.repeat(201)}: has a name that is 201 characters long; at most 200 are allowed`,
    ],
    [
      'two agents of the same name',
      {
        ...minimal,
        agents: [
          { name: 'Nova', role: 'builder' },
          { name: ' Nova', role: 'tester' },
        ],
      },
      'agents.1.name: repeats " Nova" of agents.0.name; each is allowed once',
    ],
    [
      'two requirements with one id',
      {
        ...minimal,
        requirements: [
          { id: 'a', type: 'data', description: 'x' },
          { id: 'a', type: 'data', description: 'y' },
        ],
      },
      'requirements.1.id: repeats "a" of requirements.0.id; each is allowed once',
    ],
  ])('is said for %s', (_, input, line) => {
    expect(problemsOf(input)).toEqual([line]);
  });

  it('is said for the first twenty problems, and how many more there are', () => {
    const agents = Array.from({ length: 20 }, () => ({ name: 7, role: 8 }));
    const problems = problemsOf({ ...minimal, agents });
    expect(problems).toHaveLength(20);
    expect(problems.at(0)).toBe('agents.0.name: must be a text, not a number');
    expect(problems.at(-1)).toBe('the document: has 21 more problems; fix these first');
  });
});

describe('parseSpecText', () => {
  it('says where JSON breaks', () => {
    expect(problemsOf('{"nugget": {"goal": "x",}}')).toEqual([
      expect.stringMatching(/^the document: is not JSON: .*position 24/),
    ]);
  });

  it('refuses more than 2 MB before reading it', () => {
    expect(problemsOf(`{"nugget":"${'x'.repeat(3 * 1024 * 1024)}"}`)).toEqual([
      'the document: is 3.0 MB large; at most 2.0 MB are allowed',
    ]);
    expect(problemsOf('🚀'.repeat(700_000))).toEqual([
      'the document: is 2.7 MB large; at most 2.0 MB are allowed',
    ]);
  });

  it.each([
    ['at the top', '{"__proto__":{"polluted":1},"nugget":{"goal":"x"}}', 'the document'],
    ['in a part', '{"nugget":{"goal":"x","__proto__":{"polluted":1}}}', 'nugget'],
    [
      'in what a schema leaves open',
      '{"nugget":{"goal":"x"},"hardware":{"components":[{"a":{"__proto__":{"polluted":1}}}]}}',
      'hardware.components.0.a',
    ],
  ])('refuses the key __proto__ %s', (_, text, path) => {
    expect(problemsOf(text)).toEqual([`${path}: has the unknown key "__proto__"; choose another name`]);
    expect({}).not.toHaveProperty('polluted');
  });

  it('refuses nesting that would exhaust the stack', () => {
    const deep = `{"nugget":{"goal":"x"},"hardware":{"components":${'['.repeat(200_000)}${']'.repeat(200_000)}}}`;
    expect(problemsOf(deep)).toEqual([
      expect.stringContaining('is nested too deeply; at most 1000 levels are allowed'),
    ]);
  });

  it('never throws, whatever it is given', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => parseSpecText(text).outcome !== undefined),
    );
    fc.assert(fc.property(fc.anything(), (value) => parseSpec(value).outcome !== undefined));
  });
});
