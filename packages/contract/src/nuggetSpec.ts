import { z } from 'zod';
import { closedObject } from './closedObject.ts';
import { DEPLOYMENT_TARGETS, NAMED_VISUALS, NUGGET_TYPES, RULE_TRIGGERS, SKILL_CATEGORIES } from './kinds.ts';
import { LIMITS } from './limits.ts';
import { AgentRole } from './plan.ts';
import { PortalSpec } from './portal.ts';
import { boundedText, filledText } from './text.ts';

export const NuggetType = z.enum(NUGGET_TYPES);
export type NuggetType = z.infer<typeof NuggetType>;

export const RequirementType = z.enum(['feature', 'constraint', 'when_then', 'data', 'timer']);
export type RequirementType = z.infer<typeof RequirementType>;

export const Requirement = closedObject({
  id: filledText(LIMITS.name).optional().describe('Unique; req_0, req_1, … by place where it is left out.'),
  type: RequirementType,
  description: boundedText(LIMITS.description),
  test_id: boundedText(LIMITS.name).optional(),
});
export type Requirement = z.infer<typeof Requirement>;

export const Style = closedObject({
  visual: boundedText(LIMITS.persona)
    .nullable()
    .optional()
    .describe(`How it looks: ${NAMED_VISUALS.join(', ')}, or your own words.`),
  personality: boundedText(LIMITS.persona).nullable().optional().describe('How it speaks.'),
});
export type Style = z.infer<typeof Style>;

const paths = z.array(boundedText(LIMITS.name)).max(LIMITS.list);

export const SpecAgent = closedObject({
  name: filledText(LIMITS.name),
  role: AgentRole,
  persona: boundedText(LIMITS.persona).default('').describe('Who it is; colours how it speaks.'),
  allowed_paths: paths.optional().describe('The only places where it may write.'),
  restricted_paths: paths.optional().describe('Places that it may not touch.'),
});
export type SpecAgent = z.infer<typeof SpecAgent>;

export const DeploymentTarget = z.enum(DEPLOYMENT_TARGETS);
export type DeploymentTarget = z.infer<typeof DeploymentTarget>;

export const FlowHint = closedObject({
  type: z.enum(['sequential', 'parallel']),
  descriptions: z.array(boundedText(LIMITS.description)).max(LIMITS.list),
});
export type FlowHint = z.infer<typeof FlowHint>;

export const BehavioralTest = closedObject({
  id: boundedText(LIMITS.name).optional(),
  when: boundedText(LIMITS.description),
  // biome-ignore lint/suspicious/noThenProperty: the wire protocol fixes this name.
  then: boundedText(LIMITS.description),
  requirement_id: boundedText(LIMITS.name).optional(),
});
export type BehavioralTest = z.infer<typeof BehavioralTest>;

export const Workflow = closedObject({
  review_enabled: z.boolean().default(false).describe('A reviewer looks at the result.'),
  testing_enabled: z
    .boolean()
    .default(true)
    .describe('A tester writes tests, and they run before it is shown.'),
  human_gates: z
    .array(boundedText(LIMITS.description))
    .max(LIMITS.humanGates)
    .default([])
    .describe('Where the crew stops and asks a person.'),
  flow_hints: z
    .array(FlowHint)
    .max(LIMITS.list)
    .default([])
    .describe('Requirements, by their description, that come one after the other or at the same time.'),
  iteration_conditions: z.array(boundedText(LIMITS.description)).max(LIMITS.list).default([]),
  behavioral_tests: z.array(BehavioralTest).max(LIMITS.list).default([]),
});
export type Workflow = z.infer<typeof Workflow>;

export const Skill = closedObject({
  id: filledText(LIMITS.name),
  name: filledText(LIMITS.name),
  prompt: boundedText(LIMITS.prompt),
  category: z.enum(SKILL_CATEGORIES),
  /** The Blockly workspace of a composite skill; opaque here. */
  workspace: z.record(z.string(), z.unknown()).optional(),
});
export type Skill = z.infer<typeof Skill>;

export const RuleTrigger = z.enum(RULE_TRIGGERS);
export type RuleTrigger = z.infer<typeof RuleTrigger>;

export const Rule = closedObject({
  id: filledText(LIMITS.name),
  name: filledText(LIMITS.name),
  prompt: boundedText(LIMITS.prompt),
  trigger: RuleTrigger,
});
export type Rule = z.infer<typeof Rule>;

export const Permissions = closedObject({
  auto_approve_workspace_writes: z.boolean().optional(),
  auto_approve_safe_commands: z.boolean().optional(),
  allow_network: z.boolean().optional(),
  escalation_threshold: z.int().min(1).max(10).optional(),
});
export type Permissions = z.infer<typeof Permissions>;

/** A language tag as BCP 47 writes it: en, es, pt-BR. */
const languageTag = z
  .string()
  .max(35)
  .regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, {
    error: 'is no language tag; write for example en, es, fr or de',
  });

/** What a child asked for, exactly as the blocks say it. Parsed once at the edge, then frozen. */
export const NuggetSpec = closedObject({
  nugget: closedObject({
    goal: filledText(LIMITS.goal).describe('What it should be, in the child’s own words.'),
    description: boundedText(LIMITS.description).default('').describe('More about it.'),
    type: NuggetType.default('general').describe('What kind of thing it is.'),
  }),
  requirements: z
    .array(Requirement)
    .max(LIMITS.requirements)
    .default([])
    .describe('What must be true of it in the end; each is planned, built and tested.'),
  style: Style.nullable().optional(),
  agents: z.array(SpecAgent).max(LIMITS.agents).default([]),
  deployment: closedObject({
    target: DeploymentTarget.default('preview'),
    auto_flash: z.boolean().default(false),
  }).default({ target: 'preview', auto_flash: false }),
  hardware: closedObject({
    target: boundedText(LIMITS.name).optional(),
    components: z.array(z.unknown()).max(LIMITS.list).optional(),
  }).optional(),
  workflow: Workflow.default(() => Workflow.parse({})),
  skills: z.array(Skill).max(LIMITS.skills).default([]),
  rules: z.array(Rule).max(LIMITS.rules).default([]),
  portals: z.array(PortalSpec).max(LIMITS.portals).default([]),
  permissions: Permissions.optional(),
  language: languageTag
    .default('en')
    .describe('The language of every text meant for people: en, es, fr, de, …'),
  budget: closedObject({
    max_tokens: z.int().min(1).optional(),
    max_cost_usd: z.number().positive().optional(),
  }).optional(),
});
export type NuggetSpec = z.infer<typeof NuggetSpec>;
/** A spec as it may be written: everything with a default may be left out. */
export type NuggetSpecInput = z.input<typeof NuggetSpec>;
