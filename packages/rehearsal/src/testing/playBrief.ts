import { type Brief, type Upstream, writeBrief } from '@nugget/contract';
import { createRehearsal } from '../rehearsal.ts';
import { type CrewDesk, createDesk, DESK_FOLDER, type DeskOptions } from './crewDesk.ts';
import { type Reply, type ReplyBlock, readStream } from './readStream.ts';

export const ALL_TOOLS = [
  'AskUserQuestion',
  'Edit',
  'Glob',
  'Grep',
  'Read',
  'Write',
  'mcp__nugget__run_tests',
  'mcp__nugget__tell_team',
];

export interface Played {
  /** What it said at the end. */
  readonly summary: string;
  /** The tools that it used, in order. */
  readonly tools: readonly string[];
  readonly turns: number;
  readonly desk: CrewDesk;
}

export interface PlayOptions extends DeskOptions {
  readonly tools?: readonly string[];
}

const MOST_TURNS = 150;

/** Lets the crew carry out a brief from its first turn to its last, as the SDK would, on files in memory. */
export async function playBrief(brief: Brief, options: PlayOptions = {}): Promise<Played> {
  const crew = createRehearsal({ pace: 'brisk' });
  const desk = createDesk(options);
  const messages: unknown[] = [
    { role: 'user', content: [{ type: 'text', text: `Please.\n${writeBrief(brief)}` }] },
    {
      role: 'system',
      content: `# Environment\n - Primary working directory: ${DESK_FOLDER}\n - Platform: linux`,
    },
  ];
  const used: string[] = [];
  for (let turns = 1; turns <= MOST_TURNS; turns += 1) {
    const reply = await send(crew, { messages, tools: options.tools ?? ALL_TOOLS });
    messages.push({ role: 'assistant', content: reply.content });
    const calls = reply.content.filter((block) => block.type === 'tool_use');
    if (calls.length === 0) return { summary: textOf(reply.content), tools: used, turns, desk };
    used.push(...calls.map(({ name }) => name));
    messages.push({ role: 'user', content: calls.map((call) => resultOf(desk, call)) });
  }
  throw new Error(`The crew did not come to an end in ${MOST_TURNS} turns.`);
}

interface Sending {
  readonly messages: readonly unknown[];
  readonly tools: readonly string[];
}

async function send(crew: Upstream, { messages, tools }: Sending): Promise<Reply> {
  const body = JSON.stringify({
    model: 'claude-opus-5-5',
    max_tokens: 1000,
    stream: true,
    system: [{ type: 'text', text: 'You are part of a crew.' }],
    tools: tools.map((name) => ({ name, input_schema: { type: 'object' } })),
    messages,
  });
  const signal = new AbortController().signal;
  const response = await crew.send({ path: '/v1/messages?beta=true', headers: {}, body, signal });
  if (!response.ok) throw new Error(await response.text());
  return readStream(response);
}

function resultOf(desk: CrewDesk, call: Extract<ReplyBlock, { type: 'tool_use' }>) {
  const { text, failed } = desk.use(call.name, call.input);
  return { type: 'tool_result', tool_use_id: call.id, content: text, is_error: failed };
}

const textOf = (content: readonly ReplyBlock[]): string =>
  content.map((block) => (block.type === 'text' ? block.text : '')).join('');
