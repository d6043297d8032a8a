import { readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createManualClock } from '@nugget/engine/testing';
import { describe, expect, it } from 'vitest';
import { aFolder, aServer, cookieOf, refusal, type TestServer } from '../testing/aServer.ts';
import { openAuth } from './auth.ts';

const isIn = async ({ url }: TestServer, cookie: string): Promise<boolean> =>
  (await fetch(`${url}/api/sessions`, { headers: { cookie } })).ok;

describe('the launch link', () => {
  it('lets one browser in, once, with a cookie that scripts and other pages cannot use', async () => {
    await using folder = await aFolder();
    await using server = await aServer({ home: folder.path });
    const link = server.server.launchLink();
    const first = await fetch(link, { redirect: 'manual' });
    expect(first.status).toBe(303);
    expect(first.headers.get('location')).toBe('/');
    const cookie = first.headers.get('set-cookie') ?? '';
    expect(cookie).toMatch(/; Path=\/; HttpOnly; SameSite=Strict$/);
    expect(cookie).not.toMatch(/Domain=/i);
    expect(await isIn(server, cookie)).toBe(true);

    const second = await fetch(link, { redirect: 'manual' });
    expect(second.status).toBe(401);
    expect(second.headers.get('set-cookie')).toBeNull();
    const page = await second.text();
    expect(page).toContain('npm start');
    expect(page).not.toContain('<script');
    expect(await isIn(server, cookie), 'the first browser stays in').toBe(true);
  });

  it('is no way in with a ticket that was never issued', async () => {
    await using folder = await aFolder();
    await using server = await aServer({ home: folder.path });
    for (const ticket of [
      '',
      '?ticket=',
      '?ticket=guess',
      `?ticket=${'x'.repeat(5_000)}`,
      '?ticket=a&ticket=b',
    ]) {
      const reply = await fetch(`${server.url}/launch${ticket}`, { redirect: 'manual' });
      expect(reply.status, ticket).toBeGreaterThanOrEqual(400);
      expect(reply.headers.get('set-cookie')).toBeNull();
    }
  });

  it('works for ten minutes', async () => {
    await using folder = await aFolder();
    const clock = createManualClock();
    const auth = await openAuth({ home: folder.path, clock });
    const [early, late] = [auth.issueTicket(), auth.issueTicket()];
    await clock.advance(9 * 60_000);
    expect(auth.redeem(early)).toBeDefined();
    await clock.advance(60_000);
    expect(auth.redeem(late)).toBeUndefined();
  });

  it('sends a browser that came by number to the name that the login belongs to', async () => {
    await using folder = await aFolder();
    await using server = await aServer({ home: folder.path });
    const link = server.server.launchLink().replace('localhost', '127.0.0.1');
    const reply = await fetch(link, { redirect: 'manual' });
    expect(reply.status).toBe(307);
    expect(reply.headers.get('set-cookie')).toBeNull();
    expect(await isIn(server, await cookieOf(reply.headers.get('location') ?? ''))).toBe(true);
  });
});

describe('a login', () => {
  it('outlives the server, and ends with the secret', async () => {
    await using folder = await aFolder();
    let cookie: string;
    {
      await using before = await aServer({ home: folder.path });
      cookie = before.cookie;
    }
    {
      await using after = await aServer({ home: folder.path });
      expect(await isIn(after, cookie)).toBe(true);
    }
    await rm(join(folder.path, 'login-secret'));
    await using afresh = await aServer({ home: folder.path });
    expect(await isIn(afresh, cookie)).toBe(false);
  });

  it('cannot be made up, changed or cut', async () => {
    await using folder = await aFolder();
    await using server = await aServer({ home: folder.path });
    const [name = '', value = ''] = server.cookie.split('=');
    const [login = '', signature = ''] = value.split('.');
    const secret = await readFile(join(folder.path, 'login-secret'), 'utf8');
    const forged = [
      `${login}x.${signature}`,
      `${login}.${signature.slice(1)}`,
      `${login}.`,
      login,
      `.${signature}`,
      `${login}.${signature}.`,
      `${login}.${'A'.repeat(signature.length)}`,
      secret,
      `${login}.${secret}`,
      '',
    ];
    for (const each of forged) expect(await isIn(server, `${name}=${each}`), each).toBe(false);
    expect(await isIn(server, `other=${value}`)).toBe(false);
    expect(await isIn(server, server.cookie)).toBe(true);
  });

  it('is signed with a secret that only this user may read, and that is made anew when it is damaged', async () => {
    await using folder = await aFolder();
    const clock = createManualClock();
    await openAuth({ home: folder.path, clock });
    const path = join(folder.path, 'login-secret');
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    const first = await readFile(path, 'utf8');
    await openAuth({ home: folder.path, clock });
    expect(await readFile(path, 'utf8')).toBe(first);
    await writeFile(path, 'half a sec');
    const auth = await openAuth({ home: folder.path, clock });
    const cookie = auth.redeem(auth.issueTicket()) ?? '';
    expect(auth.loginOf(cookie)).toBeDefined();
  });

  it('of one data folder is not confused with that of another one', async () => {
    await using one = await aFolder();
    await using two = await aFolder();
    await using first = await aServer({ home: one.path });
    await using second = await aServer({ home: two.path });
    const both = `${first.cookie}; ${second.cookie}`;
    expect(await isIn(first, both)).toBe(true);
    expect(await isIn(second, both)).toBe(true);
    expect(await isIn(second, first.cookie)).toBe(false);
  });
});

describe('the door', () => {
  it.each([
    ['de-AT,de;q=0.9,en;q=0.8', 'lang="de"', 'kennt diesen Browser'],
    ['fr', 'lang="fr"', 'ne connaît pas'],
    ['tlh, es', 'lang="es"', 'no conoce'],
    ['tlh', 'lang="en"', 'does not know'],
  ])('speaks to a browser that asks for %s', async (language, lang, words) => {
    await using folder = await aFolder();
    await using server = await aServer({ home: folder.path });
    const headers = { cookie: '', accept: 'text/html', 'accept-language': language };
    const page = await server.ask('/nuggets/abc/build', { headers });
    expect(page.status).toBe(401);
    expect(page.text).toContain(lang);
    expect(page.text).toContain(words);
    expect(page.text).not.toContain('<script');
  });

  it('answers programs with a code', async () => {
    await using folder = await aFolder();
    await using server = await aServer({ home: folder.path });
    expect(await server.ask('/api/sessions', { headers: { cookie: '' } })).toMatchObject(
      refusal(401, 'LOGIN_NEEDED'),
    );
  });
});
