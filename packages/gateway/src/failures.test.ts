import { describe, expect, it } from 'vitest';
import { cut, hang, stall, stream } from './testing/answers.ts';
import { aStream, streamStart } from './testing/messages.ts';
import { REAL_KEY, startTestGateway } from './testing/startTestGateway.ts';
import { anthropicUpstream } from './upstreams/anthropicUpstream.ts';

const UNREACHABLE = /^\[nugget:MODEL_UNREACHABLE\] /;

/** The error event that ends a stream, and what came before it. */
function lastEvent(text: string) {
  const at = text.lastIndexOf('event: error\ndata: ');
  return { before: text.slice(0, at), error: JSON.parse(text.slice(at + 'event: error\ndata: '.length)) };
}

describe('a model that fails', () => {
  it('is unreachable when nobody listens there, and the reply says what happened', async () => {
    const { model, ask } = await startTestGateway();
    await model.close();
    const response = await ask();
    expect(response.status).toBe(502);
    expect(response.headers.get('x-nugget-code')).toBe('MODEL_UNREACHABLE');
    expect(await response.json()).toEqual({
      type: 'error',
      error: {
        type: 'api_error',
        message: expect.stringMatching(/^\[nugget:MODEL_UNREACHABLE\] .*ECONNREFUSED/),
      },
    });
  });

  it('is given up when it is silent for too long before it answers', async () => {
    const { model, ask } = await startTestGateway({ limits: { firstByteMs: 20, idleMs: 60_000 } });
    model.script(hang);
    const response = await ask();
    expect(response.status).toBe(502);
    expect(await response.text()).toContain(
      '[nugget:MODEL_UNREACHABLE] The model has been silent for 0.02 s',
    );
    await model.abandoned;
  });

  it('is given up when it falls silent in the middle, and the stream ends with an error event', async () => {
    const { model, ask } = await startTestGateway({ limits: { firstByteMs: 60_000, idleMs: 20 } });
    model.script(stall(streamStart()));
    const { before, error } = lastEvent(await (await ask()).text());
    expect(before).toBe(streamStart());
    expect(error).toMatchObject({
      type: 'error',
      error: { type: 'api_error', message: expect.stringMatching(UNREACHABLE) },
    });
    await model.abandoned;
  });

  it('ends the stream with an error event when its connection breaks, and leaves a half event out', async () => {
    const { model, ask } = await startTestGateway();
    model.script(cut(`${streamStart()}event: content_block_delta\ndata: {"type":"conte`));
    const { before, error } = lastEvent(await (await ask()).text());
    expect(before).toBe(streamStart());
    expect(error).toMatchObject({ type: 'error', error: { message: expect.stringMatching(UNREACHABLE) } });
  });

  it('is broken when it answers with a web page instead of a message', async () => {
    const { model, ask } = await startTestGateway();
    model.script((response) =>
      response.writeHead(200, { 'content-type': 'text/html' }).end('<html>Log in</html>'),
    );
    const response = await ask();
    expect(response.status).toBe(500);
    expect(response.headers.get('x-nugget-code')).toBe('MODEL_BROKEN');
    expect(await response.text()).toContain('answered with text/html');
  });

  it('gets no key and no question when it redirects', async () => {
    const { model, ask } = await startTestGateway();
    model.script((response) => response.writeHead(307, { location: `${model.url}/elsewhere` }).end());
    expect((await ask()).status).toBe(502);
    expect(model.received.length).toBe(1);
  });

  it('cuts a reply in one piece off: the caller gets an error, not half a message', async () => {
    const { model, ask } = await startTestGateway();
    model.script((response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      response.write('{"type":"mess', () => response.destroy());
    });
    const response = await ask();
    expect(response.status).toBe(502);
    expect(await response.json()).toMatchObject({ error: { message: expect.stringMatching(UNREACHABLE) } });
  });
});

describe('a model inside this program that does not listen to the signal', () => {
  const never = new Promise<never>(() => undefined);
  const limits = { firstByteMs: 20, idleMs: 20 };

  it('is given up before it answers', async () => {
    const { ask } = await startTestGateway({ upstream: { crew: 'rehearsal', send: () => never }, limits });
    expect((await ask()).status).toBe(502);
  });

  it('is given up in the middle of its answer', async () => {
    async function* body() {
      yield Buffer.from(streamStart());
      await never;
    }
    const headers = { 'content-type': 'text/event-stream' };
    const send = async () => new Response(body(), { headers });
    const { ask } = await startTestGateway({ upstream: { crew: 'rehearsal', send }, limits });
    expect(lastEvent(await (await ask()).text()).before).toBe(streamStart());
  });
});

describe('a call whose key is revoked', () => {
  it('is cut off, and the model is told to stop', async () => {
    const { model, ask, pass } = await startTestGateway();
    model.script(stall(streamStart()));
    const response = await ask();
    pass.revoke();
    expect(await response.text()).toContain('This key was revoked');
    await model.abandoned;
  });
});

describe('a gateway that is closed', () => {
  it('cuts its calls off and meters them', async () => {
    const { model, ask, usages, close } = await startTestGateway();
    model.script(stall(streamStart()));
    const body = (await ask()).body?.getReader();
    await body?.read();
    await close();
    await expect(body?.read()).rejects.toThrow();
    expect(usages).toMatchObject([{ inputTokens: 135, outputTokens: 1 }]);
  });
});

describe('secrets', () => {
  it('no key is in a log line or an error', async () => {
    const { model, ask, pass, warnings } = await startTestGateway({
      limits: { firstByteMs: 20, idleMs: 20 },
    });
    model.script(hang, cut(streamStart()), stall(streamStart()), stream(aStream('claude-next')));
    const texts: string[] = [];
    for (let call = 0; call < 4; call += 1) texts.push(await (await ask()).text());
    expect(warnings.length).toBe(4);
    const everything = [...texts, ...warnings].join('\n');
    expect(everything).not.toContain(REAL_KEY);
    expect(everything).not.toContain(pass.apiKey);
  });

  it('a key that no header can hold is refused at once, and not repeated', () => {
    const apiKey = 'sk-ant-\nsecret';
    expect(() => anthropicUpstream({ apiKey })).toThrow(/^(?!.*secret).*Copy it again/);
  });
});
