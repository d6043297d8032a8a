import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createServerLog } from './serverLog.ts';
import { aFolder, aServer, cookieOf } from './testing/aServer.ts';

describe("the server's log", () => {
  it('is for this user only, and keeps lines in order across restarts', async () => {
    await using folder = await aFolder();
    const first = createServerLog({ home: folder.path });
    first.write('one\n');
    first.write('two\n');
    await first.flush();
    const second = createServerLog({ home: folder.path });
    second.write('three\n');
    await second.flush();
    const path = join(folder.path, 'logs', 'server.log');
    expect(await readFile(path, 'utf8')).toBe('one\ntwo\nthree\n');
    expect((await stat(path)).mode & 0o077).toBe(0);
  });

  it('never grows beyond twice its size, however long the server runs', async () => {
    await using folder = await aFolder();
    const log = createServerLog({ home: folder.path, maxBytes: 1_000 });
    for (let line = 0; line < 200; line += 1) {
      log.write(`${String(line).padStart(49, '.')}\n`);
      await log.flush();
    }
    const logs = join(folder.path, 'logs');
    expect((await readdir(logs)).sort()).toEqual(['server.log', 'server.log.1']);
    const text = await readFile(join(logs, 'server.log'), 'utf8');
    expect(text.length).toBeLessThanOrEqual(1_000);
    expect(text).toMatch(/199\n$/);
    expect(await readFile(join(logs, 'server.log.1'), 'utf8')).toMatch(/179\n$/);
  });

  it('that cannot be written loses its lines and nothing else', async () => {
    await using folder = await aFolder();
    await writeFile(join(folder.path, 'logs'), 'a file where a folder should be');
    const log = createServerLog({ home: folder.path });
    log.write('lost\n');
    await log.flush();
    log.write('lost, too\n');
    await log.flush();
  });

  it('takes the place of a folder of its name', async () => {
    await using folder = await aFolder();
    await mkdir(join(folder.path, 'logs', 'server.log'), { recursive: true });
    const log = createServerLog({ home: folder.path });
    log.write('kept\n');
    await log.flush();
    expect(await readFile(join(folder.path, 'logs', 'server.log'), 'utf8')).toBe('kept\n');
  });

  it('holds no ticket, no cookie, no token and nothing that a child wrote', async () => {
    await using folder = await aFolder();
    const secrets: string[] = [];
    {
      await using server = await aServer({ home: folder.path });
      const link = server.server.launchLink();
      const cookie = await cookieOf(link);
      secrets.push(new URL(link).searchParams.get('ticket') ?? '', cookie.split('=')[1] ?? '');
      await fetch(link, { redirect: 'manual' });
      await server.post('/api/nuggets', { name: 'Biscuit the secret dog', surprise: true });
      await server.ask('/api/sessions/nobody?api_key=sk-ant-query', {
        headers: { authorization: 'Bearer sk-ant-header' },
      });
      const file = JSON.parse(await readFile(join(folder.path, 'server.json'), 'utf8')) as {
        control_token: string;
      };
      secrets.push(file.control_token);
    }
    const text = await readFile(join(folder.path, 'logs', 'server.log'), 'utf8');
    expect(text).toContain('"path":"/api/sessions/nobody"');
    secrets.push('Biscuit', 'sk-ant', await readFile(join(folder.path, 'login-secret'), 'utf8'));
    for (const secret of secrets) {
      expect(secret.length).toBeGreaterThan(5);
      expect(text).not.toContain(secret);
    }
  });
});
