import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Question } from '@nugget/contract';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { AgentActivity, AgentRequest, AgentRun, AgentRunner, GatewayPass } from '../../ports/index.ts';
import type { AgentStep } from '../fakes/agentRunner.ts';

/** One runner and a folder to work in, for one test. */
export interface AgentRunnerUnderTest {
  readonly runner: AgentRunner;
  /** Absolute, empty. */
  readonly cwd: string;
  /** Makes the run that uses this pass play the steps. A `fail` is only ever MODEL_KEY_REFUSED. */
  perform(steps: readonly AgentStep[]): GatewayPass;
  /** Ends what the test left behind. */
  close(): Promise<void>;
}

const NEVER = new Promise<never>(() => undefined);

const aQuestion = (question: string): Question => ({
  question,
  header: 'Colour',
  options: [
    { label: 'Red', description: 'like a fire engine' },
    { label: 'Blue', description: 'like the sea' },
  ],
  multiSelect: false,
});

/** What the engine may rely on in every AgentRunner. */
export function describeAgentRunner(name: string, create: () => Promise<AgentRunnerUnderTest>): void {
  describe(`the agent runner (${name})`, () => {
    let world: AgentRunnerUnderTest;
    let activities: AgentActivity[];
    let stop: AbortController;

    beforeEach(async () => {
      world = await create();
      activities = [];
      stop = new AbortController();
    });
    afterEach(() => world.close());

    const start = (steps: readonly AgentStep[], changes: Partial<AgentRequest> = {}): AgentRun =>
      world.runner.start({
        sessionId: 's1',
        taskId: 't1',
        agent: { name: 'Bo', role: 'builder', persona: '', status: 'working' },
        pass: world.perform(steps),
        cwd: world.cwd,
        systemPrompt: 'You build.',
        prompt: 'Build it.',
        answered: {},
        timeLimitMs: 60_000,
        maxTurns: 20,
        onActivity: (activity) => activities.push(activity),
        runTests: async () => '1 passed',
        signal: stop.signal,
        ...changes,
      });

    it('writes a file in the workspace and finishes with a summary', async () => {
      const run = start([
        { kind: 'write', path: 'src/a.txt', content: 'hello' },
        { kind: 'finish', summary: 'I wrote a file.' },
      ]);
      expect(await run.next()).toMatchObject({ outcome: 'finished', summary: 'I wrote a file.' });
      expect(await readFile(join(world.cwd, 'src/a.txt'), 'utf8')).toBe('hello');
      await run.close();
    });

    it('reports what happens in order', async () => {
      const run = start([
        { kind: 'activity', activity: { kind: 'text', text: 'First one.' } },
        { kind: 'write', path: 'a.txt', content: '' },
        { kind: 'activity', activity: { kind: 'text', text: 'Then two.' } },
        { kind: 'write', path: 'b.txt', content: '' },
      ]);
      await run.next();
      expect(activities.slice(0, 4)).toEqual([
        { kind: 'text', text: 'First one.' },
        { kind: 'tool', tool: 'Write', target: 'a.txt' },
        { kind: 'text', text: 'Then two.' },
        { kind: 'tool', tool: 'Write', target: 'b.txt' },
      ]);
      await run.close();
    });

    it('asks, and goes on with the answer', async () => {
      const run = start([
        { kind: 'ask', questions: [aQuestion('Which colour?')] },
        { kind: 'finish', summary: 'Painted.' },
      ]);
      expect(await run.next()).toEqual({ outcome: 'asked', questions: [aQuestion('Which colour?')] });
      run.answer({ 'Which colour?': 'Red' });
      expect(await run.next()).toMatchObject({ outcome: 'finished', summary: 'Painted.' });
      await run.close();
    });

    it('asks nobody twice', async () => {
      const run = start(
        [
          { kind: 'ask', questions: [aQuestion('Which colour?')] },
          { kind: 'ask', questions: [aQuestion('Which colour?'), aQuestion('Which shape?')] },
        ],
        { answered: { 'Which colour?': 'Red' } },
      );
      expect(await run.next()).toEqual({ outcome: 'asked', questions: [aQuestion('Which shape?')] });
      run.answer({ 'Which shape?': 'Blue' });
      expect(await run.next()).toMatchObject({ outcome: 'finished' });
      await run.close();
    });

    it('refuses an answer to nothing', async () => {
      const run = start([]);
      expect(() => run.answer({ 'Which colour?': 'Red' })).toThrow();
      await run.close();
    });

    it('runs the tests through the request', async () => {
      const runTests = vi.fn(async () => '1 passed');
      const run = start([{ kind: 'runTests' }], { runTests });
      expect(await run.next()).toMatchObject({ outcome: 'finished' });
      expect(runTests).toHaveBeenCalledOnce();
      await run.close();
    });

    it('says by code why it failed', async () => {
      const run = start([{ kind: 'fail', code: 'MODEL_KEY_REFUSED', message: 'Who are you?' }]);
      expect(await run.next()).toMatchObject({ outcome: 'failed', code: 'MODEL_KEY_REFUSED' });
      await run.close();
    });

    it('says the same again when it is asked after the end', async () => {
      const run = start([{ kind: 'finish', summary: 'Done.' }]);
      expect(await run.next()).toEqual(await run.next());
      await run.close();
      expect(await run.next()).toMatchObject({ outcome: 'finished' });
    });

    it('stops in the middle, and is silent from then on', async () => {
      const run = start([
        { kind: 'write', path: 'a.txt', content: '' },
        { kind: 'wait', until: NEVER },
        { kind: 'write', path: 'b.txt', content: '' },
      ]);
      const turn = run.next();
      await vi.waitFor(() => expect(activities).toHaveLength(1), { timeout: 30_000 });
      stop.abort('user');
      expect(await turn).toEqual({ outcome: 'stopped' });
      expect(activities).toHaveLength(1);
      await run.close();
    });

    it('stops while it waits for an answer', async () => {
      const run = start([{ kind: 'ask', questions: [aQuestion('Which colour?')] }]);
      await run.next();
      stop.abort('user');
      expect(await run.next()).toEqual({ outcome: 'stopped' });
      await run.close();
    });

    it('does not begin when it is stopped already', async () => {
      const run = start([{ kind: 'write', path: 'a.txt', content: '' }], {
        signal: AbortSignal.abort('user'),
      });
      expect(await run.next()).toEqual({ outcome: 'stopped' });
      expect(activities).toEqual([]);
      await run.close();
    });

    it('can be closed at any time, and twice', async () => {
      const run = start([{ kind: 'wait', until: NEVER }]);
      const turn = run.next();
      await Promise.all([run.close(), run.close()]);
      await run.close();
      expect(await turn).toEqual({ outcome: 'stopped' });
    });
  });
}
