import { describe, expect, it, onTestFinished } from 'vitest';
import { json } from '../testing/answers.ts';
import { aMessage } from '../testing/messages.ts';
import { startScriptedServer } from '../testing/scriptedServer.ts';
import { compatibleUpstream } from './compatibleUpstream.ts';

const send = (url: string, apiKey?: string): Promise<Response> =>
  compatibleUpstream({ url, ...(apiKey === undefined ? {} : { apiKey }) }).send({
    path: '/v1/messages?beta=true',
    headers: {},
    body: '{}',
    signal: AbortSignal.timeout(10_000),
  });

async function startModel() {
  const model = await startScriptedServer();
  onTestFinished(model.close);
  model.script(json(aMessage()));
  return model;
}

describe('the address of a compatible server', () => {
  it.each(['', '/', '/v1', '/v1/'])('may end in "%s"', async (end) => {
    const model = await startModel();
    await send(`${model.url}${end}`);
    expect(model.received[0]?.url).toBe('/v1/messages?beta=true');
  });

  it('may have a path of its own', async () => {
    const model = await startModel();
    await send(`${model.url}/anthropic/v1`);
    expect(model.received[0]?.url).toBe('/anthropic/v1/messages?beta=true');
  });

  it.each(['localhost:1234', 'ftp://localhost', 'not an address', 'http://me:secret@localhost:1234'])(
    '%s is refused at once, and not repeated',
    (url) => {
      expect(() => compatibleUpstream({ url })).toThrow(/^(?!.*secret).*should look like/);
    },
  );
});

describe('the key of a compatible server', () => {
  it('is sent in both ways that such servers read, without the white space around it', async () => {
    const model = await startModel();
    await send(model.url, ' local-key\n');
    expect(model.received[0]?.headers).toMatchObject({
      'x-api-key': 'local-key',
      authorization: 'Bearer local-key',
      'accept-encoding': 'identity',
    });
  });

  it('need not be there', async () => {
    const model = await startModel();
    await send(model.url);
    expect(Object.keys(model.received[0]?.headers ?? {})).not.toContain('x-api-key');
  });
});
