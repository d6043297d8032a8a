import { mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type AgentWorld, createAgentWorld } from './testing/agentWorld.ts';
import { configureEverything } from './testing/hostileWorkspace.ts';
import { fail, say, use } from './testing/modelTurn.ts';
import { toolResults } from './testing/toolResults.ts';

describe('an agent at work', () => {
  let world: AgentWorld;

  beforeEach(async () => {
    world = await createAgentWorld();
  });
  afterEach(() => world.close());

  it('is heard word by word, in order', async () => {
    const run = world.start([say('One ', 'two ', '', 'thr\u0000ee.')]);
    expect(await run.next()).toMatchObject({ outcome: 'finished', summary: 'One two three.' });
    expect(world.activities).toEqual([
      { kind: 'text', text: 'One ' },
      { kind: 'text', text: 'two ' },
      { kind: 'text', text: 'three.' },
    ]);
  });

  it('says what it used', async () => {
    const run = world.start([use('Glob', { pattern: '*' }), say('Nothing here.')]);
    expect(await run.next()).toMatchObject({
      usage: { inputTokens: 20, outputTokens: 10, costUsd: expect.any(Number) },
    });
  });

  it('reads its prompts as they were written, and has the tools of its role and no shell', async () => {
    const pass = world.server.issue([say('ok')]);
    await world.start([], { pass, prompt: '/help me @a.txt', systemPrompt: 'You are Bo.' }).next();
    const [request] = world.server.requests(pass);
    expect(JSON.stringify(request?.messages)).toContain('"/help me @a.txt"');
    expect(JSON.stringify(request?.system)).toContain('You are Bo.');
    expect(request?.tools.map(({ name }) => name)).toEqual(
      expect.arrayContaining([
        'Read',
        'Write',
        'Edit',
        'Glob',
        'Grep',
        'AskUserQuestion',
        'mcp__nugget__run_tests',
      ]),
    );
    expect(request?.tools.map(({ name }) => name)).not.toContain('Bash');
  });

  it('is told what its tools say, and when one breaks', async () => {
    const pass = world.server.issue([
      use('mcp__nugget__run_tests', {}),
      use('mcp__nugget__run_tests', {}),
      say('ok'),
    ]);
    const outputs = [() => '2 passed', () => Promise.reject(new Error('no Python here'))];
    const run = world.start([], { pass, runTests: async () => (await outputs.shift()?.()) ?? '' });
    expect(await run.next()).toMatchObject({ outcome: 'finished' });
    expect(toolResults(world.server.requests(pass))).toEqual([
      { text: '2 passed', isError: false },
      { text: expect.stringContaining('no Python here'), isError: true },
    ]);
    expect(world.activities.filter(({ kind }) => kind === 'tool')).toEqual([
      { kind: 'tool', tool: 'run_tests', target: '' },
      { kind: 'tool', tool: 'run_tests', target: '' },
    ]);
  });

  it('talks to its team', async () => {
    await world
      .start([use('mcp__nugget__tell_team', { to: 'Ada', text: 'The page is ready.' }), say('ok')])
      .next();
    expect(world.activities).toContainEqual({ kind: 'message', to: 'Ada', text: 'The page is ready.' });
  });

  it('executes nothing that a workspace configures', async () => {
    await configureEverything(world.cwd);
    expect(await world.start([say('ok')]).next()).toMatchObject({ outcome: 'finished' });
    expect(await readdir(world.cwd)).toEqual(['.claude', '.mcp.json']);
  });

  it('works beside others, each in its own folder and with its own words', async () => {
    const names = ['a', 'b', 'c'];
    const runs = await Promise.all(
      names.map(async (name) => {
        const cwd = join(world.cwd, name);
        await mkdir(cwd);
        return world.start([use('Write', { file_path: 'mine.txt', content: name }), say(`I am ${name}.`)], {
          cwd,
        });
      }),
    );
    const ends = await Promise.all(runs.map((run) => run.next()));
    expect(ends).toMatchObject(names.map((name) => ({ outcome: 'finished', summary: `I am ${name}.` })));
    for (const name of names) expect(await readFile(join(world.cwd, name, 'mine.txt'), 'utf8')).toBe(name);
  });

  it('leaves nothing behind', async () => {
    const run = world.start([say('ok')]);
    await run.next();
    await run.close();
    expect(await world.homes()).toEqual([]);
  });
});

describe('an agent that fails', () => {
  let world: AgentWorld;

  beforeEach(async () => {
    world = await createAgentWorld();
  });
  afterEach(() => world.close());

  it.each([
    {
      name: 'a refused key',
      turn: fail(401, 'authentication_error', 'invalid x-api-key'),
      code: 'MODEL_KEY_REFUSED',
    },
    { name: 'too many requests', turn: fail(429, 'rate_limit_error', 'Slow down.'), code: 'MODEL_BUSY' },
    { name: 'an overloaded model', turn: fail(529, 'overloaded_error', 'Overloaded'), code: 'MODEL_BUSY' },
    { name: 'a broken server', turn: fail(500, 'api_error', 'Boom.'), code: 'MODEL_BROKEN' },
    {
      name: 'a spent budget',
      turn: fail(402, 'billing_error', '[nugget:BUDGET_SPENT] No energy.'),
      code: 'BUDGET_SPENT',
    },
    { name: 'a model that declines', turn: { kind: 'refuse' }, code: 'MODEL_REFUSED' },
    { name: 'an answer without an end', turn: { kind: 'tooLong' }, code: 'AGENT_OUT_OF_TURNS' },
    { name: 'a stream that is cut', turn: { kind: 'cut' }, code: 'MODEL_UNREACHABLE' },
  ] as const)('says $code for $name', async ({ turn, code }) => {
    expect(await world.start([turn]).next()).toMatchObject({ outcome: 'failed', code });
  });

  it('says what the gateway said, without the mark that it carries', async () => {
    const turn = await world.start([fail(402, 'billing_error', '[nugget:BUDGET_SPENT] No energy.')]).next();
    expect(turn).toMatchObject({ message: expect.stringMatching(/^(?!.*\[nugget:).*No energy\./s) });
  });

  it('says MODEL_UNREACHABLE when nobody answers', async () => {
    const pass = { baseUrl: 'http://127.0.0.1:9', apiKey: 'k', revoke: () => undefined };
    expect(await world.start([], { pass }).next()).toMatchObject({
      outcome: 'failed',
      code: 'MODEL_UNREACHABLE',
    });
  });

  it('says when it has used all its turns', async () => {
    const run = world.start([use('Glob', { pattern: '*' })], { maxTurns: 2 });
    expect(await run.next()).toMatchObject({
      outcome: 'failed',
      code: 'AGENT_OUT_OF_TURNS',
      usage: { inputTokens: 20, outputTokens: 10 },
    });
  });

  it('goes on after an error that passes', async () => {
    const run = world.start([fail(529, 'overloaded_error', 'Overloaded'), say('Now it works.')]);
    expect(await run.next()).toMatchObject({ outcome: 'finished', summary: 'Now it works.' });
  });

  it('says when its folder is missing', async () => {
    const run = world.start([say('ok')], { cwd: join(world.cwd, 'missing') });
    expect(await run.next()).toMatchObject({ outcome: 'failed', code: 'AGENT_FAILED' });
    await run.close();
    expect(await world.homes()).toEqual([]);
  });
});
