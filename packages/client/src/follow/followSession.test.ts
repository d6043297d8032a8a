import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createClient } from '../createClient.ts';
import { startFollowing, upTo } from '../testing/follower.ts';
import type { LineFaults } from '../testing/line.ts';
import { platformWithHands } from '../testing/platforms.ts';
import { startSessionServer } from '../testing/sessionServer.ts';

/** Back-off passes at once; looking after a silent line waits for the test. */
const BRISK = { longest: 10_000 };

const fault: fc.Arbitrary<LineFaults> = fc.oneof(
  fc.constant({}),
  fc.record({ cutAfter: fc.nat(8) }),
  fc.record({ closeAfter: fc.record({ frames: fc.nat(8), code: fc.constantFrom(1001, 1011, 4008) }) }),
  fc.record({ repeat: fc.nat(5) }),
  fc.record({ leaveOut: fc.nat(5) }),
  fc.record({ repeat: fc.nat(5), leaveOut: fc.nat(5) }),
);
const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('tell' as const), count: fc.nat(12) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('fault' as const), fault }) },
  fc.constant({ kind: 'cut' as const }),
  fc.constant({ kind: 'restart' as const }),
);

describe('following a session', () => {
  it('brings each event exactly once and in order, whatever happens to the line', async () => {
    await using server = await startSessionServer();
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 14 }), async (steps) => {
        const before = server.lines.length;
        const client = createClient({ baseUrl: server.baseUrl }, platformWithHands(BRISK));
        using follower = startFollowing(client);
        for (const taken of steps) {
          switch (taken.kind) {
            case 'tell':
              server.tell(taken.count);
              break;
            case 'fault':
              server.faults.push(taken.fault);
              server.cut();
              break;
            case 'cut':
              server.cut();
              break;
            case 'restart':
              await server.stop();
              await server.start();
              break;
          }
        }
        server.tell(1);
        const all = server.told;
        await follower.until(({ seqs }) => seqs.at(-1) === all);
        expect(follower.seqs).toEqual(upTo(all));
        expect(server.lines.length).toBeGreaterThan(before);
      }),
      { numRuns: 40 },
    );
  });

  it('starts behind what is known already', async () => {
    await using server = await startSessionServer();
    server.tell(5);
    using follower = startFollowing(createClient({ baseUrl: server.baseUrl }), { after: 3 });
    await follower.until(({ seqs }) => seqs.at(-1) === 5);
    expect(follower.seqs).toEqual([4, 5]);
    expect(server.lines).toEqual([3]);
  });

  it('goes on at once behind the newest event when the server was too fast (4008)', async () => {
    await using server = await startSessionServer();
    server.tell(6);
    server.faults.push({ closeAfter: { frames: 4, code: 4008 } });
    const platform = platformWithHands(BRISK);
    using follower = startFollowing(createClient({ baseUrl: server.baseUrl }, platform));
    await follower.until(({ seqs }) => seqs.at(-1) === 6);
    expect(server.lines).toEqual([0, 4]);
    expect(platform.waits.filter((ms) => ms < BRISK.longest)).toEqual([]);
  });

  it('hands over together what comes in one burst', async () => {
    await using server = await startSessionServer();
    server.tell(1_000);
    using follower = startFollowing(createClient({ baseUrl: server.baseUrl }));
    await follower.until(({ seqs }) => seqs.length === 1_000);
    expect(follower.batches.length).toBeLessThan(500);
    expect(follower.seqs).toEqual(upTo(1_000));
  });

  it('says how the line is: lost, without an answer, there again', async () => {
    await using server = await startSessionServer();
    using follower = startFollowing(createClient({ baseUrl: server.baseUrl }, platformWithHands(BRISK)));
    await follower.until(({ connections }) => connections.at(-1)?.state === 'live');
    await server.stop();
    await follower.until(({ connections }) => connections.at(-1)?.state === 'offline');
    await server.start();
    await follower.until(({ connections }) => connections.at(-1)?.state === 'live');
    expect(follower.connections.slice(0, 4)).toEqual([
      { state: 'connecting', tries: 1 },
      { state: 'live' },
      { state: 'connecting', tries: 2 },
      { state: 'offline', tries: 1 },
    ]);
  });

  it('waits longer after each try in vain, and not at all when the network is back', async () => {
    await using server = await startSessionServer();
    await server.stop();
    const platform = { ...platformWithHands({ longest: 3_500 }), random: () => 0.5 };
    using follower = startFollowing(createClient({ baseUrl: server.baseUrl }, platform));
    await platform.untilWaiting(3_750);
    expect(platform.waits.filter((ms) => ms < 10_000)).toEqual([375, 750, 1_500, 3_000, 3_750]);
    await server.start();
    platform.comeBack();
    await follower.until(({ connections }) => connections.at(-1)?.state === 'live');
  });

  it('tells nothing after it was ended', async () => {
    await using server = await startSessionServer();
    const follower = startFollowing(createClient({ baseUrl: server.baseUrl }));
    await follower.until(({ connections }) => connections.at(-1)?.state === 'live');
    follower[Symbol.dispose]();
    server.tell(3);
    using other = startFollowing(createClient({ baseUrl: server.baseUrl }));
    await other.until(({ seqs }) => seqs.length === 3);
    expect(follower.seqs).toEqual([]);
    expect(follower.connections.at(-1)).toEqual({ state: 'live' });
  });
});

describe('a line that looks open and is not', () => {
  it('is opened again when events were missed in a long silence', async () => {
    await using server = await startSessionServer();
    server.faults.push({ isMute: true });
    const platform = platformWithHands(BRISK);
    using follower = startFollowing(createClient({ baseUrl: server.baseUrl }, platform));
    await follower.until(({ connections }) => connections.at(-1)?.state === 'live');
    server.tell(2);
    await platform.pass(30_000);
    await follower.until(({ seqs }) => seqs.length === 2);
    expect(server.lines).toEqual([0, 0]);
  });

  it('is looked at ever less often while the session rests, and often again when it goes on', async () => {
    await using server = await startSessionServer();
    const platform = platformWithHands(BRISK);
    using follower = startFollowing(createClient({ baseUrl: server.baseUrl }, platform));
    for (const ms of [30_000, 60_000, 120_000]) await platform.pass(ms);
    await platform.untilWaiting(120_000);
    server.tell(1);
    await follower.until(({ seqs }) => seqs.length === 1);
    await platform.pass(120_000);
    await platform.untilWaiting(30_000);
    expect(server.lines).toEqual([0]);
  });

  it('is looked at as soon as the person comes back', async () => {
    await using server = await startSessionServer();
    server.faults.push({ isMute: true });
    const platform = platformWithHands(BRISK);
    using follower = startFollowing(createClient({ baseUrl: server.baseUrl }, platform));
    await follower.until(({ connections }) => connections.at(-1)?.state === 'live');
    server.tell(2);
    platform.comeBack();
    await follower.until(({ seqs }) => seqs.length === 2);
  });
});

describe('a session that cannot be followed', () => {
  it('ends when there is no such session (4004)', async () => {
    await using server = await startSessionServer();
    server.faults.push({ closeAfter: { frames: 0, code: 4004 } });
    using follower = startFollowing(createClient({ baseUrl: server.baseUrl }, platformWithHands(BRISK)));
    await follower.until(({ connections }) => connections.at(-1)?.state === 'ended');
    expect(follower.connections.at(-1)).toEqual({ state: 'ended', reason: 'not_found' });
    expect(server.lines).toHaveLength(1);
  });

  it('ends when the login is refused, on an open line (4001) and on the way in', async () => {
    await using server = await startSessionServer();
    const platform = platformWithHands(BRISK);
    server.faults.push({ closeAfter: { frames: 0, code: 4001 } });
    using thrownOut = startFollowing(createClient({ baseUrl: server.baseUrl }, platform));
    await thrownOut.until(({ connections }) => connections.at(-1)?.state === 'ended');
    server.login = 'nugget=1';
    using keptOut = startFollowing(createClient({ baseUrl: server.baseUrl }, platform));
    await keptOut.until(({ connections }) => connections.at(-1)?.state === 'ended');
    for (const { connections } of [thrownOut, keptOut]) {
      expect(connections.at(-1)).toEqual({ state: 'ended', reason: 'refused' });
    }
  });

  it('lets a program in that carries its login as a header', async () => {
    await using server = await startSessionServer();
    server.login = 'nugget=1';
    server.tell(1);
    const client = createClient({ baseUrl: server.baseUrl, headers: { cookie: 'nugget=1' } });
    using follower = startFollowing(client);
    await follower.until(({ seqs }) => seqs.length === 1);
  });

  it('ends when the server tells what this version does not know', async () => {
    await using server = await startSessionServer();
    server.tell(2);
    server.tellRaw({ type: 'from_the_future', seq: 3, at: '2030-01-01T00:00:00.000Z' });
    using follower = startFollowing(createClient({ baseUrl: server.baseUrl }, platformWithHands(BRISK)));
    await follower.until(({ connections }) => connections.at(-1)?.state === 'ended');
    expect(follower.connections.at(-1)).toEqual({ state: 'ended', reason: 'outdated' });
    expect(follower.seqs).toEqual([1, 2]);
  });
});
