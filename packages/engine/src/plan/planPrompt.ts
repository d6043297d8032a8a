import { type Built, type NuggetSpec, type SpecAgent, writeBrief } from '@nugget/contract';
import { clipEnd, clipMiddle } from '../execute/clip.ts';
import type { ProjectContext } from '../execute/contextManager.ts';
import { bullets, conventions, TESTS_FOLDER } from '../execute/conventions.ts';
import { QUOTED_MEANS, quoted } from '../execute/quoted.ts';
import { crewFor } from './crew.ts';

export interface PlanPrompt {
  readonly system: string;
  readonly prompt: string;
}

/** An answer that could not be used, and why. */
export interface FormerAnswer {
  /** Undefined where it was no JSON. */
  readonly answer: unknown;
  readonly problems: readonly string[];
}

/** What the builds before have left. */
export interface EarlierBuild extends ProjectContext {
  readonly goal: string;
  /** The descriptions of the requirements that the files were built for. */
  readonly requirements: readonly string[];
  /** Paths. */
  readonly files: readonly string[];
}

/** Characters that a part may take. */
const MOST = {
  entry: 600,
  requirements: 30_000,
  list: 6_000,
  former: 12_000,
  problems: 30,
  files: 200,
} as const;

const SPLITTING = [
  'A task is a piece that one engineer finishes in a few minutes: one to three files, one idea. A spec with a handful of requirements needs four to eight tasks; fifty requirements need about twenty, each for requirements that belong together. With only a goal, decide what the smallest version is that a child would enjoy, and plan three to six tasks.',
  'Up to three tasks run at the same time, each in its own copy of the project, and are merged when they finish. Plan for that: a short first task lays the ground (folders, the page or program that starts, the names that others will use), then the features run side by side, then one task joins them where joining is needed.',
  'Two tasks that may run at the same time never write the same file. Name in every description the files that the task creates or changes. Files that everything touches, such as index.html, the main module and the style sheet, belong to the first task or to the joining task and to no feature.',
  'Where one task uses what another makes, both descriptions state the same names: the module, what it exports, what goes in and what comes out. Then they can be written at the same time.',
  'A dependency means that a task cannot begin before the other is merged. Add one only where it needs the other’s files; every needless one makes the child wait.',
  'Write two to four acceptance criteria for a task that somebody can check by reading the code or running it.',
];

const DUTIES = [
  'requirement_ids holds the ids of the requirements that a task makes true. Every requirement stands in at least one task of a builder; a constraint stands in every task that could break it.',
  `When testing is wanted, testers get tasks that write tests in ${TESTS_FOLDER}/ for all requirements and behavioural tests, each test file in one task, after the tasks that make what is tested. When it is not wanted, plan none.`,
  'When a review is wanted, the last task is for a reviewer and waits for everything else. When it is not wanted, plan none.',
  'Give every task to the member whose role and persona fit, and spread the work of one role evenly. Use the names exactly as they are given.',
  'gates: exactly one for each place where the child wants to be asked, after the task whose result the child can then judge, with a question that the child can answer with yes or no and that repeats what the child called it. None otherwise.',
  'Things that the child wants one after the other: the later task depends on the earlier. Things that the child wants at the same time: no dependency between them, not through others either.',
  'explanation, names, gate questions and new personas are read by the child: short, friendly, in the language of the nugget. Descriptions and criteria are read by engineers: precise, in English.',
];

/** How every plan is made; the same for all plans, but for the lay-out of the nugget. */
function systemText(spec: NuggetSpec): string {
  return [
    'You are the planner of a small crew of software engineers that builds a project, called a nugget, for a child between 8 and 14 who said what it should be. You answer with a plan: tasks, who does each, and what waits for what. You write no code.',
    `How to split the work:\n${bullets(SPLITTING)}`,
    `What every plan has:\n${bullets(DUTIES)}`,
    `How every nugget is laid out, so that tasks name the right files:\n${bullets(conventions(spec))}`,
    QUOTED_MEANS,
  ].join('\n\n');
}

const member = ({ name, role, persona }: SpecAgent): string =>
  `${name} (${role})${persona === '' ? '' : `: ${persona}`}`;

function quotedLines(heading: string, lines: readonly string[], max: number = MOST.list): readonly string[] {
  if (lines.length === 0) return [];
  const text = lines.map((line) => `- ${clipEnd(line, MOST.entry)}`).join('\n');
  return [`${heading}\n${quoted('the child', clipEnd(text, max))}`];
}

function wants({ nugget, style, deployment }: NuggetSpec): readonly string[] {
  return [
    `Goal: ${nugget.goal}`,
    ...(nugget.description === '' ? [] : [`More: ${nugget.description}`]),
    `Kind: ${nugget.type}; shown on: ${deployment.target}`,
    ...(style?.visual ? [`How it looks: ${style.visual}`] : []),
    ...(style?.personality ? [`How it speaks: ${style.personality}`] : []),
  ];
}

function specText(spec: NuggetSpec): readonly string[] {
  const { workflow } = spec;
  const hints = (type: 'sequential' | 'parallel'): string[] =>
    workflow.flow_hints
      .filter((hint) => hint.type === type)
      .map(({ descriptions }) => descriptions.join(' | '));
  const requirements = spec.requirements.map(
    ({ id = '', type, description }) => `${id} (${type}): ${description}`,
  );
  const behaviour = workflow.behavioral_tests.map((test) => `When ${test.when}, then ${test.then}`);
  const rules = spec.rules.map(({ name, prompt }) => `${name}: ${prompt}`);
  const skills = spec.skills.map(({ name, prompt }) => `${name}: ${prompt}`);
  const portals = spec.portals.map(({ name, description = '' }) => `${name}: ${description}`);
  return [
    ...quotedLines('What the child wants:', wants(spec)),
    ...quotedLines('Requirements (id, kind, text):', requirements, MOST.requirements),
    ...quotedLines('How the child will try it out:', behaviour),
    ...quotedLines('The crew:', crewFor(spec).map(member), MOST.requirements),
    `Testing is ${workflow.testing_enabled ? 'wanted' : 'not wanted'}. A review is ${workflow.review_enabled ? 'wanted' : 'not wanted'}.`,
    ...quotedLines('Places where the child wants to be asked:', workflow.human_gates),
    ...quotedLines('One after the other:', hints('sequential')),
    ...quotedLines('At the same time:', hints('parallel')),
    ...quotedLines('Go on until:', workflow.iteration_conditions),
    ...quotedLines('Rules:', rules),
    ...quotedLines('Skills:', skills),
    ...quotedLines('Doors to things outside:', portals),
  ];
}

function repairText({ answer, problems }: FormerAnswer): readonly string[] {
  const said =
    answer === undefined
      ? []
      : [`You answered:\n${quoted('the planner', clipMiddle(JSON.stringify(answer), MOST.former))}`];
  const wrong = problems.slice(0, MOST.problems).map((problem) => clipEnd(problem, MOST.entry));
  return [
    ...said,
    `That could not be used:\n${quoted('the checker', bullets(wrong))}\nAnswer again with the whole plan, with all of this put right and the rest kept.`,
  ];
}

const ON_TOP = [
  'This nugget was built before, and the child has changed the blocks. Build on top of what is there.',
  'Plan only what is new, different or no longer wanted. A requirement that was there before in the same words is finished: put its id on the task that comes nearest to it, and let that task only check that it still holds. If hardly anything changed, one or two tasks are enough.',
  'Keep files, names and looks that nothing asks to change. Tests of what stays must stay green; a test of something that is no longer wanted goes with it.',
];

function earlierText({ goal, requirements, manifest, digest }: EarlierBuild): readonly string[] {
  return [
    ON_TOP.join('\n'),
    ...quotedLines('What it was built for:', [`Goal: ${goal}`, ...requirements], MOST.list),
    ...(digest === '' ? [] : [`What the files offer:\n${quoted('the project', digest)}`]),
    `The files there are:\n${quoted('the project', manifest)}`,
  ];
}

/** The same for programs. */
function builtOf({ goal, requirements, files }: EarlierBuild): Built {
  return {
    goal: clipEnd(goal, MOST.entry),
    requirements: requirements.map((text) => clipEnd(text, MOST.entry)),
    files: files.slice(0, MOST.files),
  };
}

/** What the planner's model reads. `former` is given in the repair round. The brief stands last. */
export function planPrompt(spec: NuggetSpec, former?: FormerAnswer, earlier?: EarlierBuild): PlanPrompt {
  const problems =
    former?.problems.slice(0, MOST.problems).map((problem) => clipEnd(problem, MOST.entry)) ?? [];
  const crewed = { ...spec, agents: [...crewFor(spec)] };
  const built = earlier === undefined ? {} : { built: builtOf(earlier) };
  const brief = writeBrief({ purpose: 'plan', spec: crewed, problems, ...built });
  const sections = [
    ...specText(spec),
    ...(earlier === undefined ? [] : earlierText(earlier)),
    ...(former === undefined ? [] : repairText(former)),
    `The same for programs:\n${brief}`,
  ];
  return { system: systemText(spec), prompt: sections.join('\n\n') };
}
