import { createServer } from 'node:http';
import { createClient } from '@nugget/client';
import { expect, it } from 'vitest';
import { sessionActions } from './sessionActions.ts';

const REPLIES: Readonly<Record<string, unknown>> = {
  stop: { status: 'stopped' },
  resume: { status: 'started' },
  fix: { status: 'started' },
  undo: { status: 'undone' },
  gate: { status: 'ok' },
  question: { status: 'ok' },
  launch: { url: 'http://127.0.0.1:5000/' },
};

it('asks the server for what a person does, in the words of the protocol', async () => {
  const asked: string[] = [];
  const server = createServer(async (request, response) => {
    const body = Buffer.concat(await request.toArray());
    asked.push(`${request.method} ${request.url} ${body}`.trimEnd());
    const [name = ''] = request.url?.split('/').slice(-1) ?? [];
    response.end(JSON.stringify(REPLIES[name]));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  const actions = sessionActions(createClient({ baseUrl: `http://127.0.0.1:${port}` }), 's1');

  await actions.stop();
  await actions.resume();
  await actions.fix('The ship is slow');
  await actions.undo('abc');
  await actions.answerGate({ approved: true, gate_id: 'g1' });
  await actions.answerQuestion({ task_id: 't1', answers: { 'Which colour?': 'Red' } });
  expect(await actions.launch()).toEqual({ url: 'http://127.0.0.1:5000/' });

  expect(asked).toEqual([
    'POST /api/sessions/s1/stop',
    'POST /api/sessions/s1/resume',
    'POST /api/sessions/s1/fix {"bug_report":"The ship is slow"}',
    'POST /api/sessions/s1/undo {"sha":"abc"}',
    'POST /api/sessions/s1/gate {"approved":true,"gate_id":"g1"}',
    'POST /api/sessions/s1/question {"task_id":"t1","answers":{"Which colour?":"Red"}}',
    'POST /api/sessions/s1/launch',
  ]);
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});
