import { readdir, readFile, writeFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import type { FlashRequest } from '@nugget/engine';
import { describe, expect, it } from 'vitest';
import { runProcess } from '../../process/index.ts';
import { createFakeMpremote, type FakeMpremote } from '../testing/fakeMpremote.ts';
import { findMpremote } from './mpremote.ts';
import { putFiles } from './putFiles.ts';

const envOf = ({ folder }: FakeMpremote) => ({ PATH: `${folder}${delimiter}${process.env.PATH}` });
const text = (content: string): Uint8Array => new TextEncoder().encode(content);

function flashThrough(fake: FakeMpremote, files: FlashRequest['files']) {
  const mpremote = findMpremote({ runProcess, env: envOf(fake) });
  if (mpremote === undefined) throw new Error('The fake is not on the path');
  const signal = new AbortController().signal;
  const request = { port: '/dev/ttyUSB0', files, signal, onProgress: () => undefined };
  return mpremote.use(request, (hand) => putFiles(hand, request));
}

describe.skipIf(process.platform === 'win32')('a flash through mpremote', () => {
  it('puts files in their places, keeps what was there, and leaves nothing half done behind', async () => {
    await using fake = await createFakeMpremote();
    await writeFile(join(fake.board, 'main.py'), 'print("old")\n');
    const files = [
      { path: 'main.py', data: text('print("new")\n') },
      { path: 'lib/tones.py', data: text('A = 440\n') },
    ];
    const report = await flashThrough(fake, files);
    expect(report.written).toEqual(['lib/tones.py', 'main.py']);
    expect(report.backup.map(({ path, data }) => [path, Buffer.from(data).toString()])).toEqual([
      ['main.py', 'print("old")\n'],
    ]);
    expect((await readdir(fake.board, { recursive: true })).sort()).toEqual([
      'lib',
      'lib/tones.py',
      'main.py',
    ]);
    expect(await readFile(join(fake.board, 'main.py'), 'utf8')).toBe('print("new")\n');
    expect(await flashThrough(fake, files)).toMatchObject({
      written: [],
      unchanged: ['lib/tones.py', 'main.py'],
    });
  });

  it('names the port in every call, and copies each file beside the old one', async () => {
    await using fake = await createFakeMpremote();
    await flashThrough(fake, [{ path: 'main.py', data: text('pass\n') }]);
    const calls = await fake.calls();
    expect(calls[0]).toBe('connect ttyUSB0 soft-reset');
    expect(calls.slice(1).every((call) => call.startsWith('connect ttyUSB0 resume '))).toBe(true);
    expect(calls.filter((call) => call.includes('fs cp'))).toEqual([
      'connect ttyUSB0 resume fs cp file :main.py.new',
    ]);
  });

  it('gives back an old file that a power cut had left aside', async () => {
    await using fake = await createFakeMpremote();
    await writeFile(join(fake.board, 'main.py.old'), 'print("old")\n');
    await writeFile(join(fake.board, 'main.py.new'), 'print("ha');
    const report = await flashThrough(fake, [{ path: 'main.py', data: text('print("new")\n') }]);
    expect(Buffer.from(report.backup[0]?.data ?? []).toString()).toBe('print("old")\n');
    expect(await readdir(fake.board)).toEqual(['main.py']);
  });

  it('fails in words when mpremote does not get through', async () => {
    await using fake = await createFakeMpremote();
    await fake.breakDown();
    await expect(flashThrough(fake, [])).rejects.toMatchObject({
      code: 'BOARD_REFUSED',
      message: expect.stringContaining('could not enter raw repl'),
    });
  });

  it('is not tried where there is no mpremote', () => {
    expect(findMpremote({ runProcess, env: { PATH: '/nowhere' } })).toBeUndefined();
  });
});
