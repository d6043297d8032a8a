import { clipEnd, clipLines } from './clip.ts';
import type { TaskPromptParts } from './promptParts.ts';
import { listSection, type Section, textSection } from './promptSections.ts';

/** Characters for the summaries of earlier tasks, by attempt. */
const SUMMARY_CHARACTERS = [8_000, 4_000, 1_500];
const CREW_CHARACTERS = 3_000;

function others({ plan, task }: TaskPromptParts): readonly string[] {
  return plan.tasks
    .filter(({ id }) => id !== task.id)
    .map(({ id, name, agent_name }) => `${id}: ${name} (${agent_name})`);
}

function summaries({ context, attempt }: TaskPromptParts): string {
  const max = SUMMARY_CHARACTERS[attempt - 1] ?? SUMMARY_CHARACTERS.at(-1) ?? 0;
  const texts = context.summaries.map(({ taskId, taskName, agentName, text }) =>
    clipEnd(`${taskId}: ${taskName} (${agentName})\n${text}`, Math.floor(max / 2)),
  );
  return clipLines(texts, max);
}

const CREW = { kind: 'crew', heading: 'What the others do; leave it to them:', source: 'the plan' } as const;
const BEFORE = {
  kind: 'summaries',
  heading: 'What was done before, nearest to your task first:',
  source: 'the crew',
} as const;
const DIGEST = { kind: 'digest', heading: 'What the files offer:', source: 'the project' } as const;
const MANIFEST = { kind: 'manifest', heading: 'The files there are:', source: 'the project' } as const;

/** What there is already and who does the rest. A second attempt goes without the digest, a third without the manifest. */
export function projectSections(parts: TaskPromptParts): readonly Section[] {
  const { context, attempt } = parts;
  return [
    ...listSection(CREW, others(parts), CREW_CHARACTERS),
    ...textSection(BEFORE, summaries(parts)),
    ...textSection(DIGEST, attempt <= 1 ? context.digest : ''),
    ...textSection(MANIFEST, attempt <= 2 ? context.manifest : ''),
  ];
}
