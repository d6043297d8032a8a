import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { goodEntries } from './testing/manifests.ts';
import { aNuggetFileWorld } from './testing/nuggetFileWorld.ts';
import { type RawEntry, rawZip } from './testing/rawZip.ts';

const REFUSALS = ['NUGGET_FILE_INVALID', 'NUGGET_FILE_TOO_LARGE', 'NUGGET_FILE_TOO_NEW'];
const good = rawZip(goodEntries());

/** Whatever the bytes: a nugget or a refusal with words, and nothing on the disk but the nugget's own folder. */
async function expectNugget(
  bytes: Uint8Array,
  world: Awaited<ReturnType<typeof aNuggetFileWorld>>,
): Promise<void> {
  const before = new Set(await world.everything());
  let made: string | undefined;
  try {
    made = (await world.import(bytes)).id;
  } catch (thrown) {
    expect(REFUSALS).toContain(thrown instanceof Error && 'code' in thrown ? thrown.code : thrown);
  }
  const fresh = (await world.everything()).filter((path) => !before.has(path));
  const own =
    made === undefined ? /incoming$/ : new RegExp(`(incoming|nuggets|nuggets.${made}(.nugget\\.json)?)$`);
  for (const path of fresh) expect(path).toMatch(own);
}

describe('bytes that somebody changed', () => {
  it('never crash the import, and never write outside the new nugget’s folder: flipped bits', async () => {
    const world = await aNuggetFileWorld();
    const flips = fc.array(fc.record({ at: fc.nat(good.length - 1), bit: fc.nat(7) }), {
      minLength: 1,
      maxLength: 8,
    });
    await fc.assert(
      fc.asyncProperty(flips, async (changes) => {
        const bytes = Buffer.from(good);
        for (const { at, bit } of changes) bytes.writeUInt8(bytes.readUInt8(at) ^ (1 << bit), at);
        await expectNugget(bytes, world);
      }),
      { numRuns: 150 },
    );
  });

  it('never crash the import, and never write outside the new nugget’s folder: a piece that is missing or doubled', async () => {
    const world = await aNuggetFileWorld();
    const cut = fc.record({ from: fc.nat(good.length), to: fc.nat(good.length) });
    await fc.assert(
      fc.asyncProperty(cut, async ({ from, to }) => {
        await expectNugget(Buffer.concat([good.subarray(0, from), good.subarray(to)]), world);
      }),
      { numRuns: 100 },
    );
  });

  it('never crash the import, and never write outside the new nugget’s folder: entries of any name and kind', async () => {
    const world = await aNuggetFileWorld();
    const part = fc.oneof(
      fc.constantFrom(
        '..',
        '.',
        '',
        'code',
        'a',
        'A',
        'é',
        '.git',
        'con',
        'C:',
        '\\',
        '\u0000',
        'nugget.json',
      ),
      fc.string({ maxLength: 5, unit: 'binary' }),
    );
    const entry: fc.Arbitrary<RawEntry> = fc.record({
      name: fc
        .tuple(fc.constantFrom('', 'code/', 'code/code/'), fc.array(part, { minLength: 1, maxLength: 4 }))
        .map(([start, parts]) => start + parts.join('/')),
      data: fc.string({ maxLength: 20 }),
      mode: fc.constantFrom(0o100644, 0o120777, 0o040755, 0o010644, 0),
      method: fc.constantFrom(0, 8, 8, 12),
      flags: fc.constantFrom(0, 0x800, 0x801),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(entry, { maxLength: 4 }), async (entries) => {
        await expectNugget(rawZip([...goodEntries(), ...entries]), world);
      }),
      { numRuns: 100 },
    );
  });
});
