import { mkdtemp, readdir, readFile, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createDeskLine } from './desk.ts';
import { createFenceHook, createPermissionPrompt } from './permissions.ts';
import { type AgentWorld, createAgentWorld } from './testing/agentWorld.ts';
import { type ModelTurn, say, use } from './testing/modelTurn.ts';
import { toolResults } from './testing/toolResults.ts';

describe('an agent that reaches too far', () => {
  let world: AgentWorld;
  let outside = '';

  beforeEach(async () => {
    world = await createAgentWorld();
    outside = await realpath(await mkdtemp(join(tmpdir(), 'nugget-outside-')));
    await writeFile(join(outside, 'secret.txt'), 'the secret');
    await symlink(outside, join(world.cwd, 'link'));
  });
  afterEach(async () => {
    await world.close();
    await rm(outside, { recursive: true });
  });

  it('is denied each time, reads why, and can still finish', async () => {
    const { cwd } = world;
    const attempts: readonly ModelTurn[] = [
      use('Write', { file_path: join(outside, 'new.txt'), content: 'x' }),
      use('Write', { file_path: join(cwd, 'link', 'new.txt'), content: 'x' }),
      use('Write', { file_path: join(cwd, '.git', 'hooks', 'x'), content: 'x' }),
      use('Read', { file_path: join(outside, 'secret.txt') }),
      use('Read', { file_path: '~/.bashrc' }),
      use('Glob', { pattern: `${outside}/*` }),
      use('Grep', { pattern: 'secret', path: join(cwd, 'link') }),
    ];
    const pass = world.server.issue([...attempts, say('I keep to my folder.')]);
    expect(await world.start([], { pass }).next()).toMatchObject({ outcome: 'finished' });

    const results = toolResults(world.server.requests(pass));
    expect(results).toHaveLength(attempts.length);
    for (const { text, isError } of results) {
      expect(isError).toBe(true);
      expect(text).toMatch(/may not touch|is not allowed/);
      expect(text).not.toContain('the secret');
    }
    expect(world.activities.filter(({ kind }) => kind === 'denied')).toHaveLength(attempts.length);
    expect(world.activities.filter(({ kind }) => kind === 'tool')).toEqual([]);
    expect(await readdir(cwd)).toEqual(['link']);
    expect(await readFile(join(outside, 'secret.txt'), 'utf8')).toBe('the secret');
    expect(await readdir(outside)).toEqual(['secret.txt']);
  });

  it('cannot write as a reviewer, who has no such tool', async () => {
    const pass = world.server.issue([use('Write', { file_path: 'a.txt', content: 'x' }), say('ok')]);
    const agent = { name: 'Rae', role: 'reviewer', persona: '', status: 'working' } as const;
    await world.start([], { pass, agent }).next();
    const [request] = world.server.requests(pass);
    expect(request?.tools.map(({ name }) => name)).not.toContain('Write');
    expect(await readdir(world.cwd)).toEqual(['link']);
  });
});

describe('a decision that cannot be made', () => {
  const hookInput = {
    hook_event_name: 'PreToolUse',
    tool_name: 'Write',
    tool_input: { file_path: 'a.txt' },
    tool_use_id: 'u1',
    session_id: 's',
    transcript_path: '',
    cwd: '/',
  } as const;
  const options = { signal: new AbortController().signal };

  it('is a no: nobody is there yet', async () => {
    expect(await createFenceHook(createDeskLine())(hookInput, 'u1', options)).toMatchObject({
      hookSpecificOutput: {
        permissionDecision: 'deny',
        permissionDecisionReason: expect.stringContaining('no task'),
      },
    });
  });

  it('is a no: the input is no object, or the desk breaks', async () => {
    const line = createDeskLine();
    line.connect({
      judge: () => Promise.reject(new Error('broken')),
      ask: () => Promise.reject(new Error('broken')),
      runTests: async () => '',
      tell: () => undefined,
    });
    const denied = { hookSpecificOutput: { permissionDecision: 'deny' } };
    expect(await createFenceHook(line)(hookInput, 'u1', options)).toMatchObject(denied);
    expect(await createFenceHook(line)({ ...hookInput, tool_input: 'x' }, 'u1', options)).toMatchObject(
      denied,
    );
  });

  it('is a no when the question of the permission prompt is about anything but a question', async () => {
    const prompt = createPermissionPrompt(createDeskLine());
    const ask = { ...options, toolUseID: 'u1', requestId: 'r1' };
    expect(await prompt('Write', { file_path: 'a.txt' }, ask)).toMatchObject({ behavior: 'deny' });
    expect(await prompt('AskUserQuestion', { questions: 'x' }, ask)).toMatchObject({ behavior: 'deny' });
    expect(await prompt('AskUserQuestion', { questions: [] }, ask)).toMatchObject({ behavior: 'deny' });
  });
});
