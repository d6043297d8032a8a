// A host that a test can kill: `node agentHost.ts <baseUrl> <apiKey> <cwd> <scratch>` lets one agent work, one wait.
import process from 'node:process';
import { createSystemClock } from '../../clock/systemClock.ts';
import { createAgentRunner } from '../agentRunner.ts';

const [baseUrl = '', apiKey = '', cwd = '', scratch = ''] = process.argv.slice(2);

const runner = createAgentRunner({
  scratch,
  hostEnv: process.env,
  clock: createSystemClock(),
  prewarm: { count: 1, maxTurns: 5 },
});
await runner.warm();
const run = runner.start({
  sessionId: 's1',
  taskId: 't1',
  agent: { name: 'Bo', role: 'builder', persona: '', status: 'working' },
  pass: { baseUrl, apiKey, revoke: () => undefined },
  cwd,
  systemPrompt: '',
  prompt: 'Build it.',
  answered: {},
  timeLimitMs: 60_000,
  maxTurns: 20,
  onActivity: () => undefined,
  runTests: async () => '',
  signal: new AbortController().signal,
});
await run.next();
