import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { cut, error, json, stall, stream } from './testing/answers.ts';
import { aMessage, aStream, streamStart } from './testing/messages.ts';
import { REAL_KEY, startTestGateway, type TestGateway } from './testing/startTestGateway.ts';
import { replayUpstream } from './upstreams/replayUpstream.ts';

/** A place for a file, gone when the test is over. */
async function newFile(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'nugget-gateway-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  return join(folder, 'calls.jsonl');
}

const replayGateway = async (file: string): Promise<TestGateway> =>
  startTestGateway({ upstream: await replayUpstream(file) });

const body = (content: string, rest: object = {}): string =>
  JSON.stringify({ model: 'm', stream: true, messages: [{ role: 'user', content }], ...rest });

const linesOf = async (file: string): Promise<readonly string[]> =>
  (await readFile(file, 'utf8')).trim().split('\n');

describe('a recording', () => {
  it('replays with the same status and bytes as the calls had', async () => {
    const file = await newFile();
    const live = await startTestGateway({ recordTo: file });
    live.model.script(
      stream(aStream(), 7),
      json(aMessage()),
      error(429, 'rate_limit_error', { 'retry-after': '3' }),
    );
    const bodies = [body('one'), body('two'), body('three')];
    const said: string[] = [];
    for (const each of bodies) said.push(await (await live.ask({ body: each })).text());
    await live.close();

    const replay = await replayGateway(file);
    // In another order than they were recorded in.
    const [last, first, second] = [
      await replay.ask({ body: body('three') }),
      await replay.ask({ body: body('one') }),
      await replay.ask({ body: body('two') }),
    ];
    expect([last.status, last.headers.get('retry-after')]).toEqual([429, '3']);
    expect([await first.text(), await second.text(), await last.text()]).toEqual(said);
    expect(replay.usages.map(({ outputTokens }) => outputTokens)).toEqual([0, 15, 15]);
  });

  it('answers the same question each time as it was answered that time', async () => {
    const file = await newFile();
    const live = await startTestGateway({ recordTo: file });
    live.model.script(error(529, 'overloaded_error'), stream());
    for (let call = 0; call < 2; call += 1) await (await live.ask({ body: body('again') })).text();
    await live.close();

    const replay = await replayGateway(file);
    expect((await replay.ask({ body: body('again') })).status).toBe(529);
    expect(await (await replay.ask({ body: body('again') })).text()).toBe(aStream());
  });

  it('is cut off in the replay where it was cut off', async () => {
    const file = await newFile();
    const live = await startTestGateway({ recordTo: file });
    live.model.script(cut(streamStart()));
    const said = await (await live.ask({ body: body('one') })).text();
    await live.close();

    const replay = await replayGateway(file);
    const again = await (await replay.ask({ body: body('one') })).text();
    expect([said.startsWith(streamStart()), again.startsWith(streamStart())]).toEqual([true, true]);
    expect([said, again].map((text) => text.includes('event: error'))).toEqual([true, true]);
  });

  it('knows a request again whose ids, dates and ports are those of another run', async () => {
    const file = await newFile();
    const live = await startTestGateway({ recordTo: file });
    live.model.script(stream(aStream('right')), stream(aStream('wrong')));
    const asked = (id: string, day: string, port: number) =>
      body(`In /sessions/${id} on ${day} at http://127.0.0.1:${port}`, { metadata: { user_id: id } });
    await (
      await live.ask({ body: asked('0c0ffee0-0000-4000-8000-000000000001', '2026-11-22', 4001) })
    ).text();
    await (await live.ask({ body: body('Something else') })).text();
    await live.close();

    const replay = await replayGateway(file);
    const again = asked('0c0ffee0-0000-4000-8000-000000000002', '2027-01-01', 4002);
    expect(await (await replay.ask({ body: again })).text()).toBe(aStream('right'));
  });

  it('falls back to the oldest call of the same kind for a request in other words', async () => {
    const file = await newFile();
    const live = await startTestGateway({ recordTo: file });
    live.model.script(json(aMessage()), stream());
    await (await live.ask({ body: body('short', { tools: [{ name: 'Write' }] }) })).text();
    await (await live.ask({ body: body('short') })).text();
    await live.close();

    const replay = await replayGateway(file);
    expect(await (await replay.ask({ body: body('reworded') })).text()).toBe(aStream());
  });

  it('fails loudly, by name, for a request that was never recorded', async () => {
    const file = await newFile();
    const live = await startTestGateway({ recordTo: file });
    live.model.script(stream());
    await (await live.ask({ body: body('one') })).text();
    await live.close();

    const replay = await replayGateway(file);
    const response = await replay.ask({ body: body('one', { model: 'other', tools: [{ name: 'Write' }] }) });
    expect(response.status).toBe(500);
    expect(response.headers.get('x-should-retry')).toBe('false');
    expect(await response.text()).toContain(
      'no answer left for POST /v1/messages?beta=true to other, streamed, 1 messages, Write',
    );
  });
});

describe('the file of a recording', () => {
  it('holds each call of several at once as a line of its own, and no key', async () => {
    const file = await newFile();
    const { model, ask, pass, close } = await startTestGateway({ recordTo: file });
    model.script((response) => {
      response.setHeader('anthropic-organization-id', 'org-of-somebody');
      stream(aStream(), 13)(response);
    });
    await Promise.all(
      Array.from({ length: 8 }, async (_, index) => (await ask({ body: body(`${index}`) })).text()),
    );
    await close();
    const lines = await linesOf(file);
    expect(lines.map((line) => JSON.parse(line).response.body)).toEqual(Array(8).fill(aStream()));
    for (const secret of [REAL_KEY, pass.apiKey, 'org-of-somebody'])
      expect(lines.join()).not.toContain(secret);
  });

  it('holds a call that was cut off because everything stopped', async () => {
    const file = await newFile();
    const { model, ask, close } = await startTestGateway({ recordTo: file });
    model.script(stall(streamStart()));
    await ask();
    await close();
    expect(JSON.parse(String(await linesOf(file)))).toMatchObject({
      complete: false,
      response: { body: streamStart() },
    });
  });

  it('can be read by its owner only', async () => {
    const file = await newFile();
    const { model, ask, close } = await startTestGateway({ recordTo: file });
    model.script(stream());
    await (await ask()).text();
    await close();
    expect((await stat(file)).mode & 0o077).toBe(0);
  });

  it('breaks no call when it cannot be written, and that is said', async () => {
    const noFolder = await newFile();
    await writeFile(noFolder, '');
    const recordTo = join(noFolder, 'calls.jsonl');
    const { model, ask, warnings, close } = await startTestGateway({ recordTo });
    model.script(stream());
    expect(await (await ask()).text()).toBe(aStream());
    await close();
    expect(warnings).toEqual([expect.stringContaining('A model call could not be recorded.')]);
  });

  it('is refused with the number of the line that is damaged', async () => {
    const file = await newFile();
    await writeFile(file, '{"half": ');
    await expect(replayUpstream(file)).rejects.toThrow(`Line 1 of ${file} is no recorded model call`);
    await writeFile(file, '');
    await expect(replayUpstream(file)).rejects.toMatchObject({ code: 'STORAGE_DAMAGED' });
  });
});
