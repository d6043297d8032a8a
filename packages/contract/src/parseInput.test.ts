import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { GateAnswer, QuestionAnswer } from './answers.ts';
import { parseInput } from './parseInput.ts';
import { problemLine, toProblems } from './problems.ts';
import { SkillPlan } from './skillPlan.ts';

function problemsOf(schema: z.ZodType, input: unknown): readonly string[] {
  const result = parseInput(schema, input);
  return result.outcome === 'refused' ? result.problems.map(problemLine) : [];
}

describe('a skill plan', () => {
  const branch = {
    id: 's1',
    type: 'branch',
    contextKey: 'k',
    matchValue: 'yes',
    thenSteps: [{ id: 's2', type: 'output', template: 'Hi {{k}}' }],
  };

  it('is taken with steps inside steps', () => {
    expect(problemsOf(SkillPlan, { skillName: 'Greet', steps: [branch] })).toEqual([]);
  });

  it('names the kinds of steps there are', () => {
    const steps = [{ id: 's1', type: 'fly' }, { id: 's2' }];
    const allowed = 'allowed are ask_user, branch, invoke_skill, run_agent, set_context, output';
    expect(problemsOf(SkillPlan, { skillName: 'Greet', steps })).toEqual([
      `steps.0.type: is "fly"; ${allowed}`,
      `steps.1.type: is missing; ${allowed}`,
    ]);
  });

  it('names the place inside nested steps', () => {
    const inner = { ...branch, thenSteps: [{ id: 's2', type: 'output', text: 'x' }] };
    expect(problemsOf(SkillPlan, { skillName: 'Greet', steps: [inner] })).toEqual([
      'steps.0.thenSteps.0.template: is missing; it must be a text',
      'steps.0.thenSteps.0: has the unknown key "text"; allowed are id, type, template',
    ]);
  });

  it('is refused when its steps are nested without end', () => {
    let step: unknown = { id: 'end', type: 'output', template: '' };
    for (let level = 0; level < 5_000; level += 1) step = { ...branch, thenSteps: [step] };
    expect(problemsOf(SkillPlan, { skillName: 'Greet', steps: [step] })).toEqual([
      expect.stringContaining('is nested too deeply'),
    ]);
  });
});

describe('answers', () => {
  it('approve nothing when they are empty', () => {
    expect(problemsOf(GateAnswer, {})).toEqual(['approved: is missing; it must be true or false']);
    expect(problemsOf(QuestionAnswer, { task_id: 't1', answers: { Colour: ' ' } })).toEqual([
      'answers.Colour: is empty; write something here',
    ]);
  });
});

describe('a plain union', () => {
  it('says what each of its branches allows', () => {
    expect(problemsOf(z.union([z.number(), z.boolean()]), 'a')).toEqual([
      'the document: must be a number, not a text; or must be true or false, not a text',
    ]);
  });
});

describe('toProblems', () => {
  it('calls nothing missing where zod was not asked to report the input', () => {
    const { error } = z.strictObject({ name: z.string() }).safeParse({ name: 7 });
    expect(error && toProblems(error)).toEqual([{ path: 'name', message: 'must be a text' }]);
  });
});
