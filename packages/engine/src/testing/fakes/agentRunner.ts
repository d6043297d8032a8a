import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Answers, ErrorCode, Question } from '@nugget/contract';
import type {
  AgentActivity,
  AgentRequest,
  AgentRun,
  AgentRunner,
  AgentTurn,
  Usage,
} from '../../ports/index.ts';

/** One thing a scripted agent does. A script that simply ends has finished with the summary `Done.` */
export type AgentStep =
  /** Writes a file; `path` is relative to the request's `cwd`. */
  | { readonly kind: 'write'; readonly path: string; readonly content: string }
  | { readonly kind: 'activity'; readonly activity: AgentActivity }
  /** Asks what `request.answered` does not answer yet; `followUp` runs next, with all the answers. */
  | {
      readonly kind: 'ask';
      readonly questions: readonly Question[];
      readonly followUp?: (answers: Answers) => readonly AgentStep[];
    }
  /** Goes on when the promise resolves. */
  | { readonly kind: 'wait'; readonly until: Promise<unknown> }
  /** Calls `request.runTests` and says what it returned. */
  | { readonly kind: 'runTests' }
  | { readonly kind: 'fail'; readonly code: ErrorCode; readonly message: string; readonly usage?: Usage }
  | { readonly kind: 'finish'; readonly summary: string; readonly usage?: Usage };

export interface FakeAgentRunner extends AgentRunner {
  /** Every request so far, oldest first. */
  readonly requests: readonly AgentRequest[];
  /** Runs that have begun and not ended: 0 after a clean stop. */
  running(): number;
}

export const NO_USAGE: Usage = { inputTokens: 0, outputTokens: 0, costUsd: 0 };

/** An agent that plays a script in memory, and writes real files into the request's `cwd`. */
export function createFakeAgentRunner(options: {
  readonly play: (request: AgentRequest) => readonly AgentStep[];
}): FakeAgentRunner {
  const requests: AgentRequest[] = [];
  const alive = new Set<AgentRequest>();
  return {
    requests,
    running: () => alive.size,
    warm: () => undefined,
    start(request) {
      requests.push(request);
      alive.add(request);
      return playRun({ request, steps: options.play(request), onEnd: () => alive.delete(request) });
    },
  };
}

interface Play {
  readonly request: AgentRequest;
  readonly steps: readonly AgentStep[];
  readonly onEnd: () => void;
}

function playRun({ request, steps, onEnd }: Play): AgentRun {
  const closing = new AbortController();
  const stop = AbortSignal.any([request.signal, closing.signal]);
  const queue = [...steps];
  let asking: Ask | undefined;
  let ended: AgentTurn | undefined;

  const end = (turn: AgentTurn): AgentTurn => {
    ended = turn;
    onEnd();
    return turn;
  };
  const goOn = (ask: Ask, answers: Answers): void => {
    asking = undefined;
    queue.unshift(...(ask.followUp?.({ ...request.answered, ...answers }) ?? []));
  };

  const openQuestions = (ask: Ask): readonly Question[] =>
    ask.questions.filter(({ question }) => !Object.hasOwn(request.answered, question));

  /** The turn that this step ends, or undefined when the script simply goes on. */
  const take = async (step: AgentStep): Promise<AgentTurn | undefined> => {
    if (step.kind === 'finish' || step.kind === 'fail') return end(lastTurn(step));
    if (step.kind !== 'ask') {
      await act(step, request, stop);
      return undefined;
    }
    const questions = openQuestions(step);
    if (questions.length === 0) {
      goOn(step, {});
      return undefined;
    }
    asking = step;
    return { outcome: 'asked', questions };
  };

  return {
    async next() {
      while (ended === undefined) {
        if (stop.aborted) return end({ outcome: 'stopped' });
        if (asking !== undefined)
          throw new Error('This agent waits for an answer; call answer() before next().');
        const turn = await take(queue.shift() ?? { kind: 'finish', summary: 'Done.' });
        if (turn !== undefined) return turn;
      }
      return ended;
    },
    answer(answers) {
      if (asking === undefined) throw new Error('This agent has asked nothing.');
      goOn(asking, answers);
    },
    async close() {
      closing.abort();
      if (ended === undefined) end({ outcome: 'stopped' });
    },
  };
}

type Ask = Extract<AgentStep, { kind: 'ask' }>;
type LastStep = Extract<AgentStep, { kind: 'finish' | 'fail' }>;
type Action = Exclude<AgentStep, Ask | LastStep>;

function lastTurn(step: LastStep): AgentTurn {
  const usage = step.usage ?? NO_USAGE;
  if (step.kind === 'finish') return { outcome: 'finished', summary: step.summary, usage };
  return { outcome: 'failed', code: step.code, message: step.message, usage };
}

async function act(step: Action, request: AgentRequest, stop: AbortSignal): Promise<void> {
  switch (step.kind) {
    case 'write': {
      const path = join(request.cwd, step.path);
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, step.content);
      request.onActivity({ kind: 'tool', tool: 'Write', target: step.path });
      return;
    }
    case 'activity':
      request.onActivity(step.activity);
      return;
    case 'wait':
      await Promise.race([step.until, aborted(stop)]);
      return;
    case 'runTests':
      request.onActivity({ kind: 'text', text: await request.runTests(stop) });
      return;
  }
}

const aborted = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
