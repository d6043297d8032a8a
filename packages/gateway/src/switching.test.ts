import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { json, stream } from './testing/answers.ts';
import { aMessage, aStream, streamStart } from './testing/messages.ts';
import { startScriptedServer } from './testing/scriptedServer.ts';
import { REAL_KEY, startTestGateway } from './testing/startTestGateway.ts';
import { compatibleUpstream } from './upstreams/compatibleUpstream.ts';

async function anotherModel() {
  const model = await startScriptedServer();
  onTestFinished(model.close);
  return model;
}

describe('a gateway that is given another upstream', () => {
  it('lets it answer the next call, with the same throwaway key, and names its crew', async () => {
    const { model, gateway, ask } = await startTestGateway();
    model.script(json(aMessage()));
    await (await ask()).text();
    expect(gateway.crew).toBe('claude');

    const other = await anotherModel();
    other.script(json(aMessage()));
    gateway.use(compatibleUpstream({ url: other.url, apiKey: 'key-of-the-other' }));
    expect(gateway.crew).toBe('compatible');
    await (await ask()).text();
    expect(model.received.map(({ headers }) => headers['x-api-key'])).toEqual([REAL_KEY]);
    expect(other.received.map(({ headers }) => headers['x-api-key'])).toEqual(['key-of-the-other']);
  });

  it('ends a call that is under way on the upstream that it began on, at its price', async () => {
    const [begun, rest] = [streamStart(), aStream().slice(streamStart().length)];
    let goOn: () => void = () => undefined;
    const { model, gateway, ask, usages } = await startTestGateway();
    model.script((response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' }).write(begun);
      goOn = () => response.end(rest);
    });
    const reply = await ask();
    const other = await anotherModel();
    other.script(stream());
    gateway.use(compatibleUpstream({ url: other.url }));
    goOn();
    expect(await reply.text()).toBe(aStream());
    expect(other.received).toEqual([]);
    expect(usages).toEqual([
      expect.objectContaining({ outputTokens: 15, costUsd: expect.toSatisfy((cost) => cost > 0) }),
    ]);
    await (await ask()).text();
    expect(usages[1]).toMatchObject({ outputTokens: 15, costUsd: 0 });
  });

  it('goes on recording', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'nugget-switch-'));
    onTestFinished(() => rm(folder, { recursive: true, force: true }));
    const recordTo = join(folder, 'recording.jsonl');
    const { model, gateway, ask, close } = await startTestGateway({ recordTo });
    model.script(json(aMessage()));
    await (await ask()).text();
    const other = await anotherModel();
    other.script(json(aMessage({ id: 'msg_2' })));
    gateway.use(compatibleUpstream({ url: other.url }));
    await (await ask()).text();
    await close();
    const lines = (await readFile(recordTo, 'utf8')).trim().split('\n');
    expect(lines.map((line) => JSON.parse(line).crew)).toEqual(['claude', 'compatible']);
  });
});
