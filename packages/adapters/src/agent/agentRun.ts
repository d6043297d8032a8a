import type { SDKMessage } from '@anthropic-ai/claude-agent-sdk';
import type { AgentActivity, AgentRequest, AgentRun, Clock } from '@nugget/engine';
import { storable, textOf } from './activity.ts';
import type { Connect, Connection } from './connect.ts';
import { createEnding, type End, type Ending } from './ending.ts';
import { createQuestions, type Questions } from './questions.ts';
import { failed, lastTurnOf, presentable } from './results.ts';
import { createRunDesk } from './runDesk.ts';
import { createTurns } from './turns.ts';
import { createWatchdog } from './watchdog.ts';

export interface AgentRunOptions {
  readonly request: AgentRequest;
  readonly connect: Connect;
  readonly clock: Clock;
  /** How long the model may be silent, in milliseconds. */
  readonly idleLimitMs: number;
}

/** One agent at work: it begins at once, and its process is gone by the time `close` resolves. */
export function startAgentRun(options: AgentRunOptions): AgentRun {
  const { request } = options;
  const turns = createTurns();
  const ending = createEnding();
  const questions = createQuestions({
    answered: request.answered,
    signal: ending.signal,
    onAsk: (asked) => turns.ask({ outcome: 'asked', questions: asked }),
  });
  const stop = (): End => ending.end({ outcome: 'stopped' });
  const tellEnd = (end: End): void => turns.end(presentable(end, request.pass.apiKey));

  if (request.signal.aborted) stop();
  else request.signal.addEventListener('abort', stop, { once: true });
  const working = work({ ...options, ending, questions, tellEnd })
    .catch((error: unknown) =>
      tellEnd(failed('AGENT_FAILED', `The agent could not be ended: ${String(error)}`)),
    )
    .finally(() => request.signal.removeEventListener('abort', stop));

  return {
    next: turns.next,
    answer: questions.answer,
    async close() {
      stop();
      await working;
    },
  };
}

interface Work extends AgentRunOptions {
  readonly ending: Ending;
  readonly questions: Questions;
  readonly tellEnd: (end: End) => void;
}

async function work({
  request,
  connect,
  clock,
  idleLimitMs,
  ending,
  questions,
  tellEnd,
}: Work): Promise<void> {
  const report = (activity: AgentActivity): void => {
    if (ending.turn() === undefined) request.onActivity(storable(activity));
  };
  const { timeLimitMs } = request;
  const watchdog = createWatchdog({ clock, timeLimitMs, idleLimitMs, onExpire: ending.end });
  const desk = createRunDesk({ request, report, watchdog, questions, signal: ending.signal });
  const listen = (message: SDKMessage): void => {
    watchdog.heard();
    const text = textOf(message);
    if (text !== undefined) report({ kind: 'text', text });
  };

  let connection: Connection | undefined;
  let lastWord: End;
  try {
    connection = await connect({ request, desk, signal: ending.signal });
    lastWord = await follow(connection, listen);
  } catch (error) {
    lastWord = failed('AGENT_FAILED', `The agent's program broke off: ${describe(error, connection)}`);
  }
  watchdog.end();
  // Being ended from outside looks like a failure from inside; the first end is what really happened.
  const end = ending.end(lastWord);
  const gone = connection?.close();
  // A finished agent does nothing more, so nobody needs to wait for its process; every other end is told when it is gone.
  if (end.outcome !== 'finished') await gone;
  tellEnd(end);
  await gone;
}

/** Only the first result counts: what runs in the background of an agent would keep its messages coming. */
async function follow({ messages }: Connection, listen: (message: SDKMessage) => void): Promise<End> {
  for (let next = await messages.next(); !next.done; next = await messages.next()) {
    listen(next.value);
    if (next.value.type === 'result') return lastTurnOf(next.value);
  }
  throw new Error('it ended without a result');
}

function describe(error: unknown, connection: Connection | undefined): string {
  const message = error instanceof Error ? error.message : String(error);
  const complaints = connection?.process.complaints() ?? '';
  return complaints === '' ? message : `${message}\n${complaints}`;
}
