import type { Agent, AgentRole, NuggetSpec } from '@nugget/contract';
import { clipEnd } from './clip.ts';
import { bullets, conventions, TESTS_FOLDER } from './conventions.ts';
import { QUOTED_MEANS, quoted } from './quoted.ts';

const ROLES: Readonly<Record<AgentRole, string>> = {
  builder: `You build. Read what is there before you write, make what your task asks for completely, and leave the project working. Do not write tests that another task is for.`,
  tester: `You test. Write tests in ${TESTS_FOLDER}/ that would fail if a requirement were broken, one test for each behaviour, with titles that a child can read. Test through what the modules export. When a test shows a mistake in the program, mend the smallest possible place and say so in your summary; never weaken a test to make it pass.`,
  reviewer: `You review. You cannot change files. Read what the task names, run the tests, and check every acceptance criterion against the code. Say in your summary what is good and what must change, most important first, each with its file. Praise only what you have checked.`,
  custom: `You are a specialist; your persona says in what. Do your task as a builder would: read first, make it complete, leave the project working.`,
};

const FOR_ALL = [
  'Your folder is a copy of the project of your own. Stay in it and use relative paths. It is committed and merged when you finish, so change only what your task needs and leave the files of other tasks alone.',
  'No placeholders, no unfinished parts, no "coming soon". Code is small, named plainly, and commented only where a reader would ask why.',
  'Use run_tests before you finish when there are tests, and mend what your change broke.',
  'Ask the child (AskUserQuestion) only when two readings of a requirement lead to clearly different nuggets: one short question, two to four options, in the language of the nugget. Otherwise take the simplest reading.',
  'Tell the crew (tell_team) only what others need to know now, such as a changed name that they use.',
  'Everything is fit for children: nothing frightening, hurtful or commercial.',
  'Finish with a summary of at most 150 words for the crew: what you made, which files, the names that others use, and, honestly, anything that does not work or that you could not do.',
];

/** The fence knows all paths; the agent need only know enough not to run into it. */
const PATH_CHARACTERS = 1_500;

function pathRules({
  allowed_paths: allowed = [],
  restricted_paths: restricted = [],
}: Agent): readonly string[] {
  const list = (paths: readonly string[]): string => paths.map((path) => JSON.stringify(path)).join(', ');
  const rules = [
    ...(allowed.length === 0 ? [] : [`Write only in ${clipEnd(list(allowed), PATH_CHARACTERS)}.`]),
    ...(restricted.length === 0 ? [] : [`Do not touch ${clipEnd(list(restricted), PATH_CHARACTERS)}.`]),
  ];
  return rules.length === 0 ? [] : [`Where you may work:\n${quoted('the child', rules.join('\n'))}`];
}

/** The system prompt: who the agent is and what holds for every task. Nothing in it comes unquoted from the spec. */
export function systemPrompt(spec: NuggetSpec, agent: Agent): string {
  const persona = agent.persona.trim() === '' ? agent.name : `${agent.name}: ${agent.persona}`;
  return [
    'You are a member of a small crew that builds a software project, called a nugget, for a child between 8 and 14 who said what it should be. Several of you work at the same time, each on one task.',
    ROLES[agent.role],
    `Who you are, in the words of the child. It colours how you speak:\n${quoted('the child', persona)}`,
    `How you work:\n${bullets(FOR_ALL)}`,
    ...pathRules(agent),
    `How every nugget is laid out:\n${bullets(conventions(spec))}`,
    QUOTED_MEANS,
  ].join('\n\n');
}
