import { z } from 'zod';
import { closedObject } from './closedObject.ts';
import { LIMITS } from './limits.ts';
import { boundedText, filledText } from './text.ts';

const stepId = filledText(LIMITS.name);
const contextName = filledText(LIMITS.name);

export type SkillStep =
  | { id: string; type: 'ask_user'; question: string; header: string; options: string[]; storeAs: string }
  | { id: string; type: 'branch'; contextKey: string; matchValue: string; thenSteps: SkillStep[] }
  | { id: string; type: 'invoke_skill'; skillId: string; storeAs: string }
  | { id: string; type: 'run_agent'; prompt: string; storeAs: string }
  | { id: string; type: 'set_context'; key: string; value: string }
  | { id: string; type: 'output'; template: string };

export const SkillStep: z.ZodType<SkillStep> = z.discriminatedUnion('type', [
  closedObject({
    id: stepId,
    type: z.literal('ask_user'),
    question: filledText(LIMITS.prompt),
    header: boundedText(LIMITS.name),
    options: z.array(boundedText(LIMITS.name)).max(LIMITS.list),
    storeAs: contextName,
  }),
  closedObject({
    id: stepId,
    type: z.literal('branch'),
    contextKey: contextName,
    matchValue: boundedText(LIMITS.prompt),
    get thenSteps() {
      return z.array(SkillStep).max(LIMITS.skillSteps);
    },
  }),
  closedObject({
    id: stepId,
    type: z.literal('invoke_skill'),
    skillId: filledText(LIMITS.name),
    storeAs: contextName,
  }),
  closedObject({
    id: stepId,
    type: z.literal('run_agent'),
    prompt: filledText(LIMITS.prompt),
    storeAs: contextName,
  }),
  closedObject({
    id: stepId,
    type: z.literal('set_context'),
    key: contextName,
    value: boundedText(LIMITS.prompt),
  }),
  closedObject({ id: stepId, type: z.literal('output'), template: boundedText(LIMITS.prompt) }),
]);

/** A composite skill as steps; `{{name}}` in a text is filled from the skill's context. */
export const SkillPlan = closedObject({
  skillId: filledText(LIMITS.name).optional(),
  skillName: filledText(LIMITS.name),
  steps: z.array(SkillStep).max(LIMITS.skillSteps),
});
export type SkillPlan = z.infer<typeof SkillPlan>;
