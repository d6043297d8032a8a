import type { NuggetSpec } from './nuggetSpec.ts';

/** Characters (UTF-16 code units) of JSON that a spec may take in a prompt. */
const MOST_CHARACTERS = 16_000;

/** The free texts of a spec, by key. Ids and names stay whole, because other parts refer to them. */
const FREE_TEXTS = new Set([
  'goal',
  'description',
  'descriptions',
  'prompt',
  'persona',
  'when',
  'then',
  'human_gates',
]);

/** Tried in turn until the spec fits. Equal texts stay equal, so flow hints still name their requirements. */
const TEXT_LENGTHS = [1_000, 400, 150, 60];

function clipTexts(value: unknown, max: number, isFree: boolean): unknown {
  if (typeof value === 'string')
    return isFree && value.length > max ? `${value.slice(0, max).toWellFormed()}…` : value;
  if (Array.isArray(value)) return value.map((entry) => clipTexts(entry, max, isFree));
  if (typeof value !== 'object' || value === null) return value;
  const parts = Object.entries(value).map(([key, part]) => [key, clipTexts(part, max, FREE_TEXTS.has(key))]);
  return Object.fromEntries(parts);
}

/** The same spec with every free text cut at `max`: clipTexts keeps the shape, so the type holds. */
const withShortTexts = (spec: NuggetSpec, max: number): NuggetSpec =>
  clipTexts(spec, max, false) as NuggetSpec;

const size = (spec: NuggetSpec): number => JSON.stringify(spec).length;

/** What no plan can do without, for specs that are still too large with short texts. */
function core(spec: NuggetSpec): NuggetSpec {
  const { nugget, style, deployment, language, budget } = spec;
  const requirements = spec.requirements.map(({ id, type, description }) => ({ id, type, description }));
  const agents = spec.agents.map(({ name, role }) => ({ name, role, persona: '' }));
  const { review_enabled, testing_enabled, human_gates } = spec.workflow;
  const lists = { flow_hints: [], iteration_conditions: [], behavioral_tests: [] };
  const workflow = { review_enabled, testing_enabled, human_gates, ...lists };
  return {
    nugget,
    requirements,
    style,
    agents,
    deployment,
    workflow,
    skills: [],
    rules: [],
    portals: [],
    language,
    budget,
  };
}

/**
 * The spec as every prompt of a session carries it: without the Blockly workspaces of composite skills, and with long
 * texts cut where it would not fit otherwise. Pure: the planner's prompt and every task's prompt hold the same spec.
 */
export function briefSpec(spec: NuggetSpec): NuggetSpec {
  const skills = spec.skills.map(({ id, name, prompt, category }) => ({ id, name, prompt, category }));
  const whole = { ...spec, skills };
  if (size(whole) <= MOST_CHARACTERS) return whole;
  const shorter = TEXT_LENGTHS.map((max) => withShortTexts(whole, max));
  return shorter.find((candidate) => size(candidate) <= MOST_CHARACTERS) ?? core(withShortTexts(whole, 60));
}
