import type { ErrorCode } from '@nugget/contract';
import { beforeEach, describe, expect, it } from 'vitest';
import type { AppendLog } from '../../ports/journal.ts';

export interface AppendLogUnderTest {
  /** Opens the same stored log again, as the next process would. */
  readonly open: () => AppendLog<unknown>;
  /** From now on every write fails, half-way where that is possible; with undefined the disk works again. */
  readonly failWrites: (
    code: Extract<ErrorCode, 'STORAGE_FULL' | 'STORAGE_NOT_WRITABLE'> | undefined,
  ) => void;
}

/** What the engine may rely on in every AppendLog. */
export function describeAppendLog(name: string, create: () => Promise<AppendLogUnderTest>): void {
  describe(`the append-only log (${name})`, () => {
    let log: AppendLog<unknown>;
    let stored: AppendLogUnderTest;
    const reopened = (): Promise<readonly unknown[]> => stored.open().read();

    beforeEach(async () => {
      stored = await create();
      log = stored.open();
    });

    it('is empty before the first append', async () => {
      expect(await log.read()).toEqual([]);
    });

    it('gives back what was appended, in order, also to the next process', async () => {
      await log.append([{ n: 1 }, 'two']);
      await log.append([null, ['🐙', '\u202e', 'line\nbreak', '\u0000']]);
      const expected = [{ n: 1 }, 'two', null, ['🐙', '\u202e', 'line\nbreak', '\u0000']];
      expect(await log.read()).toEqual(expected);
      expect(await reopened()).toEqual(expected);
    });

    it('keeps the order of appends that overlap', async () => {
      const numbers = Array.from({ length: 200 }, (_, index) => index);
      await Promise.all(numbers.map((n) => log.append([n])));
      expect(await reopened()).toEqual(numbers);
    });

    it('goes on after what an earlier process wrote', async () => {
      await log.append(['first']);
      await log.close();
      await stored.open().append(['second']);
      expect(await reopened()).toEqual(['first', 'second']);
    });

    it('stores a copy: changing a value later changes nothing', async () => {
      const value = { n: 1 };
      const appended = log.append([value]);
      value.n = 2;
      await appended;
      expect(await reopened()).toEqual([{ n: 1 }]);
    });

    it('accepts an append of nothing', async () => {
      await log.append([]);
      expect(await reopened()).toEqual([]);
    });

    it('refuses what is no JSON value and stays usable', async () => {
      await expect(log.append([undefined])).rejects.toThrow('JSON');
      await log.append(['fine']);
      expect(await reopened()).toEqual(['fine']);
    });

    it.each(['STORAGE_FULL', 'STORAGE_NOT_WRITABLE'] as const)(
      'says %s and keeps exactly what was durable',
      async (code) => {
        await log.append(['durable']);
        stored.failWrites(code);
        await expect(log.append([{ lost: 'x'.repeat(100) }])).rejects.toMatchObject({ code });
        expect(await reopened()).toEqual(['durable']);
        stored.failWrites(undefined);
        await log.append(['after']);
        expect(await reopened()).toEqual(['durable', 'after']);
      },
    );

    it('refuses an append after it was closed', async () => {
      await log.close();
      await expect(log.append(['late'])).rejects.toThrow('closed');
    });
  });
}
