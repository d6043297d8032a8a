import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SessionFolder, SessionPersistence, SessionRecord } from '../../ports/journal.ts';

export interface PersistenceUnderTest {
  readonly persistence: SessionPersistence;
  /** What the next process sees after this one was killed. */
  readonly restart: () => SessionPersistence;
}

const aRecord = (id = '20261122-174501-x7k2'): SessionRecord => ({
  id,
  goal: 'A game with a 🚀',
  spec: undefined,
  createdAt: '2026-11-22T17:45:01.000Z',
  updatedAt: '2026-11-22T17:45:01.000Z',
  status: 'created',
});

/** What the engine may rely on in every SessionPersistence. */
export function describeSessionPersistence(name: string, create: () => Promise<PersistenceUnderTest>): void {
  describe(`where sessions are kept (${name})`, () => {
    let persistence: SessionPersistence;
    let restart: () => SessionPersistence;
    const used: SessionFolder[] = [];
    const createUsed = async (): Promise<SessionFolder> => {
      const folder = await persistence.create(aRecord());
      used.push(folder);
      return folder;
    };

    beforeEach(async () => {
      ({ persistence, restart } = await create());
    });
    afterEach(async () => {
      await Promise.all(used.splice(0).flatMap(({ journal, events }) => [journal.close(), events.close()]));
    });

    describe('sessions', () => {
      it('has none at first', async () => {
        expect(await persistence.list()).toEqual([]);
      });

      it('lists what was created, also for the next process', async () => {
        await persistence.create(aRecord('20261122-174501-aaaa'));
        await persistence.create(aRecord('20261122-174502-bbbb'));
        const ids = (await restart().list()).map(({ id }) => id);
        expect(ids).toEqual(['20261122-174501-aaaa', '20261122-174502-bbbb']);
      });

      it('replaces the record of a session', async () => {
        const folder = await persistence.create(aRecord());
        const changed = { ...aRecord(), spec: { nugget: { goal: 'x' } }, status: 'succeeded' } as const;
        await folder.writeRecord(changed);
        expect(await (await restart().open(folder.id)).readRecord()).toEqual(changed);
      });

      it.each<Partial<SessionRecord>>([
        { build: { number: 1, purpose: 'build', before: { goal: 'x', requirements: ['y'] } } },
        { build: { number: 2, purpose: 'fix', report: 'Too slow' } },
        { undo: { key: 'undo:7', sha: 'abc', status: 'failed' } },
      ])('keeps what a session is about to do (%j)', async (about) => {
        const folder = await persistence.create(aRecord());
        await folder.writeRecord({ ...aRecord(), ...about, status: 'running' });
        expect(await (await restart().open(folder.id)).readRecord()).toEqual({
          ...aRecord(),
          ...about,
          status: 'running',
        });
      });

      it('does not create a session twice', async () => {
        await persistence.create(aRecord());
        await expect(persistence.create(aRecord())).rejects.toMatchObject({ code: 'SESSION_BUSY' });
      });

      it.each([
        '20260101-000000-none',
        '../x',
        '..',
        '.',
        '',
        'a/b',
        'a\\b',
        '/etc',
        'A',
        'x\u0000',
        '__proto__',
      ])('finds no session called %j', async (id) => {
        await expect(persistence.open(id)).rejects.toMatchObject({ code: 'SESSION_NOT_FOUND' });
        await expect(persistence.remove(id)).rejects.toMatchObject({ code: 'SESSION_NOT_FOUND' });
      });

      it('removes a session with everything in it', async () => {
        const folder = await createUsed();
        await folder.journal.append([{ kind: 'step', key: 'plan', value: 1 }]);
        await persistence.remove(folder.id);
        expect(await persistence.list()).toEqual([]);
        const fresh = await persistence.create(aRecord());
        expect(await fresh.journal.read()).toEqual([]);
      });
    });

    describe('journal and events', () => {
      it('keeps both apart and gives them to the next process', async () => {
        const folder = await createUsed();
        await folder.journal.append([
          { kind: 'step', key: 'plan', value: { tasks: 3 } },
          { kind: 'signal', key: 'gate:g1', value: null },
        ]);
        await folder.events.append([
          { key: 'e1', seq: 1, at: '2026-11-22T17:45:01.000Z', event: { type: 'x' } },
        ]);
        const again = await restart().open(folder.id);
        expect((await again.journal.read()).map(({ key }) => key)).toEqual(['plan', 'gate:g1']);
        expect(await again.events.read()).toEqual([
          { key: 'e1', seq: 1, at: '2026-11-22T17:45:01.000Z', event: { type: 'x' } },
        ]);
      });

      it('keeps a step that returned nothing', async () => {
        const folder = await createUsed();
        await folder.journal.append([{ kind: 'step', key: 'deploy', value: undefined }]);
        const [step] = await folder.journal.read();
        expect(step?.value).toBeUndefined();
      });
    });

    describe('owners', () => {
      it('lets one owner in at a time, also when many come at once', async () => {
        const { id } = await persistence.create(aRecord());
        const takers = await Promise.all(Array.from({ length: 8 }, () => persistence.open(id)));
        const results = await Promise.allSettled(takers.map((folder) => folder.claim()));
        const lost = results.filter((result) => result.status === 'rejected');
        expect(lost).toHaveLength(7);
        for (const { reason } of lost) expect(reason).toMatchObject({ code: 'SESSION_BUSY' });
      });

      it('lets the next owner in after a release', async () => {
        const folder = await persistence.create(aRecord());
        const claim = await folder.claim();
        await claim.release();
        await claim.release();
        await expect(folder.claim()).resolves.toBeDefined();
      });

      it('keeps the next owner when the one before releases a second time', async () => {
        const folder = await persistence.create(aRecord());
        const first = await folder.claim();
        await first.release();
        await folder.claim();
        await first.release();
        await expect(folder.claim()).rejects.toMatchObject({ code: 'SESSION_BUSY' });
      });

      it('replaces an owner that was killed, and only one of many takers wins', async () => {
        const folder = await persistence.create(aRecord());
        await folder.claim();
        const next = restart();
        const takers = await Promise.all(Array.from({ length: 8 }, () => next.open(folder.id)));
        const results = await Promise.allSettled(takers.map((taker) => taker.claim()));
        expect(results.filter((result) => result.status === 'fulfilled')).toHaveLength(1);
      });

      it('does not remove a session that has an owner', async () => {
        const folder = await persistence.create(aRecord());
        const claim = await folder.claim();
        await expect(persistence.remove(folder.id)).rejects.toMatchObject({ code: 'SESSION_BUSY' });
        await claim.release();
        await persistence.remove(folder.id);
        expect(await persistence.list()).toEqual([]);
      });
    });
  });
}
