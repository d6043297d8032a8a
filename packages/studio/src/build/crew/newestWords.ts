import type { TaskView } from '@nugget/contract';

/** What the engine writes for a tool call: "▸ Write src/ship.js". */
const TOOL_LINE = /^▸\s*(\S+)\s*(.*)$/;
/** A speech bubble holds about two lines, in code units. */
const MOST = 140;

/** The newest words of an agent: a sentence it said, or the tool it uses with what it uses it on. */
export type Words =
  | { readonly kind: 'said'; readonly text: string }
  | { readonly kind: 'tool'; readonly tool: string; readonly text: string };

function short(text: string): string {
  if (text.length <= MOST) return text;
  const start = text.slice(0, MOST);
  const cut = start.lastIndexOf(' ');
  return `${start.slice(0, cut > 0 ? cut : MOST)}…`;
}

/** The newest line of what an agent wrote that says something. */
export function newestWords(output: string): Words | undefined {
  const line = output
    .split('\n')
    .map((each) => each.trim())
    .findLast((each) => each !== '');
  if (line === undefined) return undefined;
  const [, tool, on = ''] = TOOL_LINE.exec(line) ?? [];
  return tool === undefined
    ? { kind: 'said', text: short(line) }
    : { kind: 'tool', tool, text: short(on.trim()) };
}

/** The task that somebody works on now, else the one they finished last. */
export function taskOf(agentName: string, tasks: readonly TaskView[]): TaskView | undefined {
  const own = tasks.filter((task) => task.agent_name === agentName && task.startedAt !== undefined);
  const running = own.findLast((task) => task.status === 'in_progress');
  return running ?? own.toSorted((a, b) => (a.endedAt ?? '').localeCompare(b.endedAt ?? '')).at(-1);
}
