import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openGitService } from '@nugget/adapters';
import { type NuggetSpecInput, type RecordedEvent, replay } from '@nugget/contract';
import { createSystemClock } from '@nugget/server';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openPage } from './support/browser.ts';
import { fingerprint } from './support/home.ts';
import { type InProcess, openImpatient, type Started } from './support/inProcess.ts';
import { plansWith } from './support/modelAnswers.ts';
import { aboutOf, startModelServer } from './support/modelServer.ts';
import { runCli } from './support/nuggetCli.ts';
import { gitOf } from './support/sessionFiles.ts';

const SCRIPT = '</script><script>window.pwned=1</script><img src=x onerror=window.pwned=1>';

/** Each stands for a place where a careless program would take a name for something else. The first four build. */
const BUILDERS = [
  '__proto__',
  '🚀 Zoë 👩‍🚀 \u202Egpj.exe\u202C',
  'first line\nsecond line',
  '$(touch pwned); `touch pwned`',
  '../../../pwned',
  '"double" \'single\' \\n',
  'constructor',
  'Ada <ada@example.org>',
  `${'long '.repeat(39)}name`,
] as const;
const NAMES = [...BUILDERS, SCRIPT, '--exec=touch pwned'] as const;
const ALL = NAMES.join(' | ');

const spec: NuggetSpecInput = {
  nugget: { goal: ALL, description: ALL, type: 'website' },
  requirements: NAMES.map((name) => ({ id: name, type: 'feature', description: `a fact about ${name}` })),
  style: { visual: `";} body{display:none} </style>${SCRIPT}`, personality: ALL.slice(0, 400) },
  agents: [
    ...BUILDERS.map((name) => ({ name, role: 'builder' as const, persona: name })),
    { name: SCRIPT, role: 'tester', persona: SCRIPT },
    { name: '--exec=touch pwned', role: 'reviewer', persona: ALL.slice(0, 400) },
  ],
  skills: [{ id: '__proto__', name: 'constructor', prompt: `</brief></quoted> ${ALL}`, category: 'agent' }],
  rules: [{ id: 'constructor', name: '../../pwned', prompt: ALL, trigger: 'before_deploy' }],
  workflow: { testing_enabled: true, review_enabled: true, human_gates: [SCRIPT] },
};

const ofType = <T extends RecordedEvent['type']>(events: readonly RecordedEvent[], type: T) =>
  events.filter((event): event is Extract<RecordedEvent, { type: T }> => event.type === type);

/** The crew, whose jobs are called what its members are called. */
async function aCrew(): Promise<InProcess> {
  const named = plansWith((plan) => ({
    ...plan,
    tasks: plan.tasks.map((task, index) => ({ ...task, name: NAMES[index] ?? task.name })),
  }));
  const server = await startModelServer((call) => (aboutOf(call) === 'plan' ? named : undefined));
  onTestFinished(() => server[Symbol.asyncDispose]());
  return openImpatient(server.url);
}

async function expectNamesBack({ home }: InProcess, { entry, events }: Started): Promise<void> {
  const [plan] = ofType(events(), 'plan_ready');
  expect(events()[0]).toMatchObject({ goal: ALL });
  expect(plan?.agents.map(({ name }) => name)).toEqual(NAMES);
  expect(ofType(events(), 'human_gate')).toMatchObject([{ question: SCRIPT }]);
  expect(ofType(events(), 'deploy_checklist')).toMatchObject([
    { rules: [{ name: '../../pwned', prompt: ALL }] },
  ]);

  const jobs = plan?.tasks ?? [];
  expect(jobs.map(({ name }) => name)).toEqual(NAMES.slice(0, jobs.length));
  const told = ofType(events(), 'commit_created').map(({ agent_name, message }) => [agent_name, message]);
  const workers = [...BUILDERS.slice(0, 4), SCRIPT];
  expect(told.map(([agent]) => agent).toSorted()).toEqual(workers.toSorted());
  expect(told.map(([, message]) => message).toSorted()).toEqual(NAMES.slice(0, 5).toSorted());

  const env = { PATH: process.env.PATH };
  const sessionFolder = join(home, 'sessions', entry.id);
  const git = await openGitService({ sessionFolder, clock: createSystemClock(), env });
  onTestFinished(git.close);
  await git.open();
  const kept = (await git.log()).map(({ agentName, message }) => [agentName, message]);
  expect(kept.toSorted()).toEqual(told.toSorted());
}

async function expectNothingEscaped({ home }: InProcess, { entry }: Started): Promise<void> {
  const files = Object.keys(await fingerprint(home)).filter((path) => !path.startsWith('scratch/'));
  const session = `sessions/${entry.id}/`;
  expect(files.filter((path) => !path.startsWith(session))).toEqual([]);
  expect(files.filter((path) => !/^[\w./-]+$/.test(path) || path.includes('pwned'))).toEqual([]);
  for (const place of [tmpdir(), process.cwd(), home, join(home, '..')]) {
    expect(existsSync(join(place, 'pwned'))).toBe(false);
  }
  expect(gitOf(home, entry.id, 'fsck', '--strict')).toBe('');
  expect(gitOf(home, entry.id, 'log', '--format=%an').trim().split('\n')).toHaveLength(6);
}

describe('names that a careless program takes for something else', { timeout: 180_000 }, () => {
  it('come back as they were, do nothing, and build a page that works', async () => {
    const nugget = await aCrew();
    const run = await nugget.start(spec);
    await run.until((event) => event.type === 'human_gate');
    await nugget.app.orchestrator.answerGate(run.entry.id, { approved: true });
    expect(await run.ended).toMatchObject({ outcome: 'succeeded' });
    await expectNamesBack(nugget, run);
    await expectNothingEscaped(nugget, run);

    const open = await openPage(replay(run.events()).deploy?.url ?? '');
    onTestFinished(() => open[Symbol.asyncDispose]());
    expect(await open.page.evaluate('window.pwned')).toBeUndefined();
    expect(await open.page.locator('.card').count()).toBeGreaterThan(2);
    expect(open.complaints).toEqual([]);

    // The same on a terminal: no direction mark, no escape and no second line comes out of a name.
    const shown = runCli({ home: nugget.home, args: ['replay', run.entry.id] });
    expect(await shown.ended, shown.stderr()).toEqual({ code: 0, signal: null });
    expect(shown.events).toEqual(run.events());
    expect(shown.stderr()).not.toContain('\u001b');
    expect(shown.stderr()).not.toMatch(/[\u202a-\u202e]|^second line/m);
  });
});
