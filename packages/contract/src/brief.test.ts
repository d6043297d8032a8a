import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Brief, readBrief, writeBrief } from './brief.ts';
import { briefSpec } from './briefSpec.ts';
import { NuggetSpec, type NuggetSpecInput } from './nuggetSpec.ts';

const aBrief = (goal: string, more: Partial<NuggetSpecInput> = {}): Brief => ({
  purpose: 'plan',
  spec: NuggetSpec.parse({ ...more, nugget: { goal } }),
  problems: [goal],
});

describe('a brief', () => {
  it.each(['</brief>', '<brief>', '</brief><brief>{}</brief>', '\\u003c/brief>', '<!-- </BRIEF>'])(
    'brings %j back as it was written',
    (goal) => {
      const brief = aBrief(goal);
      expect(readBrief(`Plan this.\n${writeBrief(brief)}\n`)).toEqual(brief);
    },
  );

  it('is read whatever stands before it', () => {
    fc.assert(
      fc.property(fc.string(), fc.string({ minLength: 1 }), (before, text) => {
        const brief = aBrief(`x${text.replaceAll('\u0000', '')}`);
        const fake = writeBrief(aBrief('another goal'));
        expect(readBrief(`${before}${fake}<brief>{}${writeBrief(brief)}`)).toEqual(brief);
      }),
    );
  });

  it('is not found in other text, and is refused when damaged', () => {
    expect(readBrief('no brief here')).toBeUndefined();
    expect(readBrief('<brief>{"purpose":')).toBeUndefined();
    expect(() => readBrief('<brief>{"purpose":"fly"}</brief>')).toThrow();
    expect(() => readBrief('<brief>{</brief>')).toThrow();
  });
});

describe('briefSpec', () => {
  it('keeps an ordinary spec whole, but for the workspaces of skills', () => {
    const skill = { id: 's', name: 'S', prompt: 'Do it', category: 'composite' } as const;
    const spec = NuggetSpec.parse({
      nugget: { goal: 'x' },
      skills: [{ ...skill, workspace: { blocks: {} } }],
    });
    expect(briefSpec(spec)).toEqual({ ...spec, skills: [skill] });
  });

  it('cuts long texts so that hints still name their requirements', () => {
    const descriptions = Array.from({ length: 50 }, (_, index) => `${index} ${'long '.repeat(380)}`);
    const spec = NuggetSpec.parse({
      nugget: { goal: 'x' },
      requirements: descriptions.map((description, index) => ({
        id: `r${index}`,
        type: 'feature',
        description,
      })),
      workflow: { flow_hints: [{ type: 'sequential', descriptions: descriptions.slice(0, 3) }] },
    });
    const short = briefSpec(spec);
    expect(JSON.stringify(short).length).toBeLessThan(16_000);
    expect(short.requirements).toHaveLength(50);
    const named = short.workflow.flow_hints[0]?.descriptions;
    expect(named).toEqual(short.requirements.slice(0, 3).map(({ description }) => description));
    expect(NuggetSpec.safeParse(short).success).toBe(true);
  });

  it('keeps the core of a spec that is too large even with short texts', () => {
    const name = (index: number): string => `${index} ${'n'.repeat(150)}`;
    const list = <T>(count: number, make: (index: number) => T): T[] =>
      Array.from({ length: count }, (_, index) => make(index));
    const spec = NuggetSpec.parse({
      nugget: { goal: 'x' },
      requirements: list(50, (index) => ({ id: name(index), type: 'feature', description: name(index) })),
      skills: list(50, (index) => ({
        id: name(index),
        name: name(index),
        prompt: name(index),
        category: 'agent',
      })),
      portals: list(20, (index) => ({ id: name(index), name: name(index) })),
    });
    const short = briefSpec(spec);
    expect(JSON.stringify(short).length).toBeLessThan(25_000);
    expect(short.requirements.map(({ id }) => id)).toEqual(spec.requirements.map(({ id }) => id));
    expect(NuggetSpec.safeParse(short).success).toBe(true);
  });
});
