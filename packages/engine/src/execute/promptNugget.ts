import type { BehavioralTest, NuggetSpec, Requirement, Rule, Skill, Task } from '@nugget/contract';
import { clipEnd } from './clip.ts';
import type { TaskPromptParts } from './promptParts.ts';
import { listSection, type Section, textSection } from './promptSections.ts';

/** Characters that a section may take. */
const MOST = { goal: 2_500, requirements: 3_000, behaviour: 2_500, rules: 3_000, skills: 2_000 } as const;
const CHILD = 'the child';

function goal({ nugget, style }: NuggetSpec): readonly Section[] {
  const isNew = nugget.description !== '' && nugget.description !== nugget.goal;
  const lines = [
    `Goal: ${nugget.goal}`,
    `Kind: ${nugget.type}`,
    ...(isNew ? [`More: ${nugget.description}`] : []),
    ...(style?.visual ? [`How it looks: ${style.visual}`] : []),
    ...(style?.personality ? [`How it speaks: ${style.personality}`] : []),
  ];
  const part = { kind: 'core', heading: 'What the child wants:', source: CHILD } as const;
  return textSection(part, clipEnd(lines.join('\n'), MOST.goal));
}

function requirements(spec: NuggetSpec, task: Task): readonly Section[] {
  const line = ({ id = '', type, description }: Requirement): string => `${id} (${type}): ${description}`;
  const isMine = ({ id = '' }: Requirement): boolean => task.requirement_ids.includes(id);
  const mine = spec.requirements.filter(isMine).map(line);
  const others = spec.requirements.filter((requirement) => !isMine(requirement)).map(line);
  const own = {
    kind: 'core',
    heading: 'The requirements that your task makes true:',
    source: CHILD,
  } as const;
  const rest = { kind: 'otherRequirements', heading: 'What other tasks make true:', source: CHILD } as const;
  return [...listSection(own, mine, MOST.requirements), ...listSection(rest, others, MOST.requirements)];
}

function behaviour(spec: NuggetSpec, task: Task): readonly Section[] {
  const isMine = ({ requirement_id: id }: BehavioralTest): boolean =>
    id === undefined || task.requirement_ids.length === 0 || task.requirement_ids.includes(id);
  const lines = spec.workflow.behavioral_tests
    .filter(isMine)
    .map((test) => `When ${test.when}, then ${test.then}`);
  const part = { kind: 'behaviour', heading: 'How the child will try it out:', source: CHILD } as const;
  return listSection(part, lines, MOST.behaviour);
}

function rules(spec: NuggetSpec, trigger: Rule['trigger'], heading: string): readonly Section[] {
  const lines = spec.rules
    .filter((rule) => rule.trigger === trigger)
    .map(({ name, prompt }) => `${name}: ${prompt}`);
  return listSection({ kind: 'rules', heading, source: CHILD }, lines, MOST.rules);
}

// A composite skill is a program of its own that the skill runner carries out; its steps are no advice.
function skills(spec: NuggetSpec, category: Exclude<Skill['category'], 'composite'>, heading: string) {
  const lines = spec.skills
    .filter((skill) => skill.category === category)
    .map(({ name, prompt }) => `${name}: ${prompt}`);
  return listSection({ kind: 'skills', heading, source: CHILD }, lines, MOST.skills);
}

/** What the child said, as far as it matters for the task. */
export function nuggetSections({ spec, task, about }: TaskPromptParts): readonly Section[] {
  return [
    ...goal(spec),
    ...requirements(spec, task),
    ...behaviour(spec, task),
    ...rules(spec, 'always', 'Rules for everything:'),
    ...(about.purpose === 'fix' ? rules(spec, 'on_test_fail', 'Rules for mending failed tests:') : []),
    ...rules(spec, 'on_task_complete', 'Check these before you finish:'),
    ...skills(spec, 'agent', 'How the crew should work:'),
    ...skills(spec, 'feature', 'How features should be made:'),
    ...skills(spec, 'style', 'How it should look and sound:'),
  ];
}
