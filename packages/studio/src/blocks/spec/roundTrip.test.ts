import { readdirSync, readFileSync } from 'node:fs';
import { NAMED_VISUALS, type NuggetSpec, NuggetType, parseSpec, RequirementType } from '@nugget/contract';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isMust } from './findMissing.ts';
import { specToWorkspace } from './specToWorkspace.ts';
import { workspaceToSpec } from './workspaceToSpec.ts';

function parsed(input: unknown): NuggetSpec {
  const result = parseSpec(input);
  if (result.outcome === 'refused') throw new Error(JSON.stringify(result.problems));
  return result.spec;
}

/** There and back again, over JSON as the library keeps it. */
function thereAndBack(input: unknown): NuggetSpec {
  const saved = JSON.parse(JSON.stringify(specToWorkspace(parsed(input))));
  const { spec, missing } = workspaceToSpec(saved);
  expect(missing.filter(isMust)).toEqual([]);
  return parsed(spec);
}

const line = fc.string({ unit: 'grapheme', maxLength: 24 }).filter((text) => !text.includes('\u0000'));
const filled = line.filter((text) => text.trim() !== '');
const wishText = fc.oneof(
  filled,
  fc.constantFrom('fly', 'when I jump, then it beeps', 'when , then x', 'fall faster'),
);
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const few = <T>(value: fc.Arbitrary<T>) => fc.array(value, { maxLength: 6 });
const paths = maybe(few(line));
const withId = <T extends { id: string }>(value: fc.Arbitrary<T>) =>
  fc.uniqueArray(value, { maxLength: 5, selector: ({ id }) => id.trim().normalize('NFC') });

const requirements = few(
  fc.record({
    type: fc.constantFrom(...RequirementType.options),
    description: wishText,
    test_id: maybe(line),
  }),
);
const workflow = fc.record({
  review_enabled: fc.boolean(),
  testing_enabled: fc.boolean(),
  human_gates: few(line),
  flow_hints: few(
    fc.record({ type: fc.constantFrom('sequential', 'parallel'), descriptions: few(wishText) }),
  ),
  iteration_conditions: few(line),
  behavioral_tests: few(
    fc.record({
      id: maybe(line),
      when: line,
      // biome-ignore lint/suspicious/noThenProperty: the wire protocol fixes this name.
      then: line,
      requirement_id: maybe(fc.constantFrom('req_0', 'req_1', 'req_2', 'nobody')),
    }),
  ),
});
const style = fc.record(
  { visual: fc.option(fc.oneof(line, fc.constantFrom(...NAMED_VISUALS))), personality: fc.option(line) },
  { requiredKeys: [] },
);
const spec = fc
  .record(
    {
      nugget: fc.record({
        goal: filled,
        description: line,
        type: fc.constantFrom(...NuggetType.options),
      }),
      requirements,
      style: fc.option(style),
      agents: fc.uniqueArray(
        fc.record({
          name: filled,
          role: fc.constantFrom('builder', 'tester', 'reviewer', 'custom'),
          persona: line,
          allowed_paths: paths,
          restricted_paths: paths,
        }),
        { maxLength: 5, selector: ({ name }) => name.trim().normalize('NFC') },
      ),
      deployment: fc.record({
        target: fc.constantFrom('preview', 'web', 'esp32', 'both'),
        auto_flash: fc.boolean(),
      }),
      hardware: fc.record({ target: maybe(line), components: maybe(few(fc.jsonValue())) }),
      workflow,
      skills: withId(
        fc.record({
          id: filled,
          name: filled,
          prompt: line,
          category: fc.constantFrom('agent', 'feature', 'style', 'composite'),
          workspace: maybe(
            fc.dictionary(
              line.filter((key) => key !== '__proto__'),
              fc.jsonValue(),
            ),
          ),
        }),
      ),
      rules: withId(
        fc.record({
          id: filled,
          name: filled,
          prompt: line,
          trigger: fc.constantFrom('always', 'on_task_complete', 'on_test_fail', 'before_deploy'),
        }),
      ),
      portals: withId(
        fc.record({
          id: filled,
          name: filled,
          mechanism: fc.constantFrom('auto', 'cli'),
          capabilities: few(fc.record({ id: filled })),
        }),
      ),
      permissions: fc.record({ allow_network: maybe(fc.boolean()) }),
      language: fc.constantFrom('en', 'es', 'pt-BR'),
      budget: fc.record({ max_tokens: maybe(fc.integer({ min: 1 })) }),
    },
    { requiredKeys: ['nugget'] },
  )
  .map((value): unknown => JSON.parse(JSON.stringify(value)))
  .filter((value) => parseSpec(value).outcome === 'parsed');

describe('a spec on the canvas', () => {
  const folder = new URL('../../../../../examples/', import.meta.url);
  const files = readdirSync(folder).filter((name) => name.endsWith('.json') && name !== 'gallery.json');

  it.each(files)('comes back as it was: %s', (name) => {
    const example = parsed(JSON.parse(readFileSync(new URL(name, folder), 'utf8')));
    expect(thereAndBack(example)).toEqual(example);
  });

  it('comes back as it was, whatever a valid spec says', () => {
    fc.assert(
      fc.property(spec, (value) => {
        expect(thereAndBack(value)).toEqual(parsed(value));
      }),
      {
        numRuns: 300,
      },
    );
  });

  it('is refused with words where it is no spec', () => {
    expect(() => specToWorkspace({ nugget: { goal: ' ' } })).toThrow(/nugget\.goal: is empty/);
  });
});

describe('what comes off a canvas', () => {
  it('is a spec, or something is missing, whatever the canvas holds', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (canvas) => {
        const { spec: found, missing } = workspaceToSpec(canvas);
        expect(parseSpec(found).outcome === 'parsed' || missing.some(isMust)).toBe(true);
      }),
    );
  });

  it('is a spec, or something is missing, wherever fields and blocks are lost', () => {
    fc.assert(
      fc.property(spec, fc.double({ min: 0, max: 1, noNaN: true }), (value, share) => {
        const text = JSON.stringify(specToWorkspace(parsed(value)));
        let seed = share;
        const damaged: unknown = JSON.parse(text, (key, part) => {
          seed = (seed * 9301.7 + 0.493) % 1;
          return key !== '' && seed < 0.05 ? undefined : part;
        });
        const { spec: found, missing } = workspaceToSpec(Object(damaged));
        expect(parseSpec(found).outcome === 'parsed' || missing.some(isMust)).toBe(true);
      }),
    );
  });
});
