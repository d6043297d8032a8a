import type { Client } from '@nugget/client';
import { type Health, NuggetError } from '@nugget/contract';
import { describe, expect, it } from 'vitest';
import { watchServer } from './serverWatch.ts';

/** A server that answers, or refuses with a code. */
function aServer() {
  let refusal: NuggetError | undefined;
  const health = { status: 'ready' } as Health;
  const call = async () => {
    if (refusal !== undefined) throw refusal;
    return health;
  };
  const client = { baseUrl: '', call, follow: () => undefined } as unknown as Client;
  return { client, refuse: (error?: NuggetError) => (refusal = error) };
}

function watched() {
  const { client, refuse } = aServer();
  const due: (() => void)[] = [];
  let backs = 0;
  const watch = watchServer({
    client,
    later: (_ms, run) => {
      due.push(run);
      return () => undefined;
    },
    onBack: () => (backs += 1),
  });
  const turned = () => new Promise<void>((resolve) => watch.server.subscribe(() => resolve()));
  return { ...watch, refuse, due, turned, backs: () => backs };
}

describe('the watch on the server', () => {
  it('asks nothing while calls are answered', async () => {
    const { client, server, due } = watched();
    await client.call('getHealth', {});
    expect(server.current()).toBe('here');
    expect(due).toHaveLength(0);
  });

  it('says that the server is gone after a call without an answer, and finds it again by itself', async () => {
    const { client, server, refuse, due, turned, backs } = watched();
    refuse(new NuggetError('SERVER_GONE', { message: 'no answer' }));
    await expect(client.call('getHealth', {})).rejects.toMatchObject({ code: 'SERVER_GONE' });
    expect(server.current()).toBe('gone');
    refuse(undefined);
    const back = turned();
    due.shift()?.();
    await back;
    expect(server.current()).toBe('here');
    await Promise.resolve();
    expect(backs()).toBe(1);
  });

  it('asks once more as long as there is no answer, never two at a time', async () => {
    const { client, refuse, due } = watched();
    refuse(new NuggetError('SERVER_GONE', { message: 'no answer' }));
    await Promise.allSettled([client.call('getHealth', {}), client.call('getHealth', {})]);
    expect(due).toHaveLength(1);
    due.shift()?.();
    await new Promise((resolve) => setImmediate(resolve));
    expect(due).toHaveLength(1);
  });

  it('tells a lost login from a lost server', async () => {
    const { client, server, refuse, due } = watched();
    refuse(new NuggetError('LOGIN_NEEDED', { message: 'no cookie' }));
    await expect(client.call('getHealth', {})).rejects.toMatchObject({ code: 'LOGIN_NEEDED' });
    expect(server.current()).toBe('login_lost');
    expect(due).toHaveLength(0);
  });
});
