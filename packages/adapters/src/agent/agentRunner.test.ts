import { join } from 'node:path';
import { type AgentStep, describeAgentRunner } from '@nugget/engine/testing';
import { createAgentWorld } from './testing/agentWorld.ts';
import { fail, type ModelTurn, say, use } from './testing/modelTurn.ts';

describeAgentRunner('Claude Agent SDK', async () => {
  const world = await createAgentWorld();
  return { ...world, perform: (steps) => world.server.issue(modelTurns(steps, world.cwd)) };
});

describeAgentRunner('Claude Agent SDK, on a process that was waiting', async () => {
  const world = await createAgentWorld({ prewarm: { count: 1, maxTurns: 20 } });
  await world.runner.warm();
  return { ...world, perform: (steps) => world.server.issue(modelTurns(steps, world.cwd)) };
});

/** What a model has to say, request by request, for its agent to do these steps in `cwd`. */
function modelTurns(steps: readonly AgentStep[], cwd: string): readonly ModelTurn[] {
  const turns: ModelTurn[] = [];
  let text: string | undefined;
  let until: Promise<unknown> | undefined;

  for (const step of [...steps, { kind: 'finish', summary: 'Done.' } as const]) {
    if (step.kind === 'activity') text = textOf(step);
    else if (step.kind === 'wait') until = step.until;
    else {
      const turn = withText(turnOf(step, cwd), text);
      turns.push(until === undefined ? turn : { kind: 'hold', until, turn });
      if (step.kind === 'fail') return turns;
      text = undefined;
      until = undefined;
    }
  }
  return turns;
}

type SpokenStep = Exclude<AgentStep, { kind: 'activity' | 'wait' }>;

function turnOf(step: SpokenStep, cwd: string): ModelTurn {
  switch (step.kind) {
    case 'write':
      return use('Write', { file_path: join(cwd, step.path), content: step.content });
    case 'ask':
      return use('AskUserQuestion', { questions: step.questions });
    case 'runTests':
      return use('mcp__nugget__run_tests', {});
    case 'fail':
      return fail(401, 'authentication_error', step.message);
    case 'finish':
      return say(step.summary);
  }
}

function textOf({ activity }: Extract<AgentStep, { kind: 'activity' }>): string {
  if (activity.kind !== 'text') throw new Error(`A model cannot be made to do ${activity.kind} as such.`);
  return activity.text;
}

/** A model that only talks ends its turn, so words go along with the tool call that follows them. */
function withText(turn: ModelTurn, text: string | undefined): ModelTurn {
  if (text === undefined) return turn;
  if (turn.kind !== 'use') throw new Error('Words need a tool call behind them.');
  return { ...turn, text };
}
