import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { AgentRequest } from '../../ports/index.ts';
import { describeAgentRunner } from '../conformance/agentRunner.ts';
import { type AgentStep, createFakeAgentRunner } from './agentRunner.ts';

describeAgentRunner('fake', async () => {
  const scripts = new Map<string, readonly AgentStep[]>();
  const cwd = await mkdtemp(join(tmpdir(), 'nugget-fake-agent-'));
  return {
    runner: createFakeAgentRunner({ play: ({ pass }) => scripts.get(pass.apiKey) ?? [] }),
    cwd,
    perform(steps) {
      const apiKey = crypto.randomUUID();
      scripts.set(apiKey, steps);
      return { baseUrl: 'http://127.0.0.1', apiKey, revoke: () => scripts.delete(apiKey) };
    },
    close: () => rm(cwd, { recursive: true }),
  };
});

describe('a scripted agent', () => {
  const request: AgentRequest = {
    sessionId: 's1',
    taskId: 't1',
    agent: { name: 'Bo', role: 'builder', persona: '', status: 'working' },
    pass: { baseUrl: 'http://127.0.0.1', apiKey: 'k', revoke: () => undefined },
    cwd: tmpdir(),
    systemPrompt: '',
    prompt: '',
    answered: { 'How big?': 'Small' },
    timeLimitMs: 1_000,
    maxTurns: 1,
    onActivity: () => undefined,
    runTests: async () => '',
    signal: new AbortController().signal,
  };

  it('goes on as the answers say, with those from before', async () => {
    const questions = [{ question: 'Which?', header: '', options: [], multiSelect: false }];
    const runner = createFakeAgentRunner({
      play: () => [
        {
          kind: 'ask',
          questions,
          followUp: (answers) => [
            { kind: 'finish', summary: `${answers['How big?']} and ${answers['Which?']}` },
          ],
        },
      ],
    });
    const run = runner.start(request);
    await run.next();
    expect(runner.running()).toBe(1);
    run.answer({ 'Which?': 'Red' });
    expect(await run.next()).toMatchObject({ summary: 'Small and Red' });
    expect(runner.running()).toBe(0);
    expect(runner.requests).toEqual([request]);
  });
});
