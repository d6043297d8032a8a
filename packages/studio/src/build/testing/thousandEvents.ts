import type { RecordedEvent, SessionEvent } from '@nugget/contract';
import type { FakeClient } from './fakeClient.ts';
import { stories } from './stories.ts';

const COUNT = 1_000;
/** A busy crew of three says about this much in a second. */
const EVERY_MS = 50;
const AT_ONCE = 10;
/** The screen is up by then, and what is measured is the events alone. */
const BEGIN_AFTER_MS = 3_000;

const SPEAKERS = [
  { task_id: 'best', agent_name: 'Comet' },
  { task_id: 'ending', agent_name: 'Nova' },
  { task_id: 'crash', agent_name: 'Comet' },
] as const;

function happening(number: number): SessionEvent {
  const speaker = SPEAKERS[number % SPEAKERS.length] ?? SPEAKERS[0];
  const { agent_name } = speaker;
  if (number % 10 === 0)
    return {
      type: 'agent_message',
      from: agent_name,
      to: 'everyone',
      content: `Part ${number} is in its place.`,
    };
  if (number % 10 === 5)
    return { type: 'token_usage', ...speaker, input_tokens: 120, output_tokens: 30, cost_usd: 0.0005 };
  if (number % 50 === 1)
    return {
      type: 'commit_created',
      ...speaker,
      sha: number.toString(16).padStart(40, '0'),
      message: `Part ${number}`,
      timestamp: new Date().toISOString(),
      files_changed: [`src/part${number}.js`],
    };
  return { type: 'agent_output', ...speaker, content: `Now I write line ${number} of this part. ` };
}

/** Makes a thousand things happen in the scene's session; `data-thousand-events` of the page says when they have. */
export function pushThousand(client: FakeClient): void {
  const first = stories.threeAtWork().length + 1;
  let pushed = 0;
  const next = (): void => {
    const batch: RecordedEvent[] = [];
    for (; batch.length < AT_ONCE && pushed < COUNT; pushed += 1) {
      batch.push({ ...happening(pushed), seq: first + pushed, at: new Date().toISOString() });
    }
    client.push(batch);
    if (pushed < COUNT) setTimeout(next, EVERY_MS);
    else document.documentElement.dataset.thousandEvents = 'done';
  };
  setTimeout(() => {
    document.documentElement.dataset.thousandEvents = 'running';
    next();
  }, BEGIN_AFTER_MS);
}
