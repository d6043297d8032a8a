import { appendFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AppendLog } from '@nugget/engine';
import { describeAppendLog } from '@nugget/engine/testing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createAppendLog } from './appendLog.ts';
import { type LogFile, openLogFile } from './logFile.ts';

let folder: string;
let path: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nugget-log-'));
  path = join(folder, 'journal');
});
afterEach(async () => {
  await Promise.all(logs.splice(0).map((log) => log.close()));
  await rm(folder, { recursive: true, force: true });
});

const parse = (value: unknown): unknown => value;
const logs: AppendLog<unknown>[] = [];

function openLog(openFile = openLogFile): AppendLog<unknown> {
  const log = createAppendLog({ path, parse, openFile });
  logs.push(log);
  return log;
}
const content = (): Promise<string> => readFile(path, 'utf8');

/** A real file on a disk that takes one byte of a write and then fails with the system's code. */
function failing(file: LogFile, system: () => string | undefined): LogFile {
  let taken = 0;
  return {
    ...file,
    write: (bytes, position) => {
      const code = system();
      if (code === undefined) return file.write(bytes, position);
      taken += 1;
      if (taken === 1) return file.write(bytes.subarray(0, 1), position);
      throw Object.assign(new Error(`${code}: write`), { code });
    },
  };
}

describeAppendLog('on disk', async () => {
  let system: string | undefined;
  return {
    open: () => openLog(async (at) => failing(await openLogFile(at), () => system)),
    failWrites: (code) => {
      system = code && { STORAGE_FULL: 'ENOSPC', STORAGE_NOT_WRITABLE: 'EROFS' }[code];
    },
  };
});

describe('a log file after a crash', () => {
  it.each(['{"n":', '{"n":3}', '\u0000\u0000\u0000', Buffer.from([0x22, 0xf0, 0x9f])])(
    'drops the cut last line %j and goes on from there',
    async (rest) => {
      await writeFile(path, '{"n":1}\n{"n":2}\n');
      await appendFile(path, rest);
      const log = openLog();
      expect(await log.read()).toEqual([{ n: 1 }, { n: 2 }]);
      await log.append([{ n: 4 }]);
      expect(await content()).toBe('{"n":1}\n{"n":2}\n{"n":4}\n');
    },
  );

  it('drops a cut line that is longer than one read from the end', async () => {
    await writeFile(path, `{"n":1}\n${'x'.repeat(200_000)}`);
    await openLog().append([{ n: 2 }]);
    expect(await content()).toBe('{"n":1}\n{"n":2}\n');
  });

  it('starts anew when the first line was cut', async () => {
    await writeFile(path, '{"n"');
    await openLog().append([1]);
    expect(await content()).toBe('1\n');
  });
});

describe('a damaged log file', () => {
  it.each([
    ['no JSON', '1\n{oops}\n3\n'],
    ['an empty line', '1\n\n3\n'],
    ['bytes that are not UTF-8', Buffer.from([0x31, 0x0a, 0x22, 0xff, 0x22, 0x0a])],
  ])('with %s is refused, with its file and line named', async (_what, bytes) => {
    await writeFile(path, bytes);
    await expect(openLog().read()).rejects.toMatchObject({
      code: 'STORAGE_DAMAGED',
      message: expect.stringMatching(/journal: line 2 /),
    });
  });

  it('is refused when a value does not belong into it', async () => {
    await writeFile(path, '1\n');
    const refuse = (): never => {
      throw new Error('not a record');
    };
    const log = createAppendLog({ path, parse: refuse, openFile: openLogFile });
    await expect(log.read()).rejects.toMatchObject({ code: 'STORAGE_DAMAGED' });
  });
});

describe('many writers at once', () => {
  it('share syncs instead of paying one each', async () => {
    let syncs = 0;
    const log = openLog(async (at) => {
      const file = await openLogFile(at);
      return {
        ...file,
        sync: () => {
          syncs += 1;
          return file.sync();
        },
      };
    });
    await Promise.all(Array.from({ length: 100 }, (_, n) => log.append([n])));
    // Trimming at the start, the first writer alone, and everybody who came meanwhile.
    expect(syncs).toBe(3);
  });
});

describe('a folder that is not there', () => {
  it('is named in the error', async () => {
    await rm(folder, { recursive: true });
    await expect(openLog().append([1])).rejects.toMatchObject({ code: 'INTERNAL', details: { path } });
  });
});
