import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { NUGGET_FILE_LIMITS } from './nuggetFileLimits.ts';
import { aManifest, at, goodEntries } from './testing/manifests.ts';
import { aNuggetFileWorld } from './testing/nuggetFileWorld.ts';
import { type RawEntry, rawZip } from './testing/rawZip.ts';

const INVALID = 'NUGGET_FILE_INVALID';
const TOO_LARGE = 'NUGGET_FILE_TOO_LARGE';

/** Imports it, and looks that nothing but the refusal came of it. */
async function expectRefusal(bytes: Uint8Array, refusal: { code: string; message?: RegExp }): Promise<void> {
  const world = await aNuggetFileWorld();
  await world.library.list();
  const before = await world.everything();
  const { code, message = /Nothing of the file was kept/ } = refusal;
  await expect(world.import(bytes)).rejects.toMatchObject({ code, message: expect.stringMatching(message) });
  const left = (await world.everything()).filter((path) => !before.includes(path));
  expect(left).toEqual([expect.stringMatching(/incoming$/)]);
  expect(world.added).toEqual([]);
}

const withEntry = (entry: RawEntry): Buffer => rawZip([...goodEntries(), entry]);
const withManifest = (parts: Readonly<Record<string, unknown>>): Buffer =>
  rawZip(goodEntries(aManifest(parts)));

describe('a good nugget file', () => {
  it('becomes a nugget with its blocks, code and events', async () => {
    const world = await aNuggetFileWorld();
    const nugget = await world.import(rawZip(goodEntries()));
    const { name, workspace_json } = aManifest();
    expect(nugget).toMatchObject({ name, workspace_json, session_id: 'session-1', revision: 1 });
    expect(await world.library.get(nugget.id)).toEqual(nugget);
    expect(world.added).toMatchObject([
      {
        spec: { nugget: { goal: 'A space game' } },
        events: [{ type: 'planning_started', seq: 1, at }],
        files: [{ path: 'index.html' }, { path: 'src/game.js' }],
      },
    ]);
  });

  it('tells of nothing that is yet to happen', async () => {
    const world = await aNuggetFileWorld();
    const future = JSON.stringify({ type: 'planning_started', seq: 1, at: '2999-01-01T00:00:00.000Z' });
    const entries = goodEntries().map((entry) =>
      entry.name === 'events.jsonl' ? { ...entry, data: future } : entry,
    );
    await world.import(rawZip(entries));
    expect(world.added[0]?.events[0]?.at).not.toMatch(/^2999/);
  });

  it('leaves nothing of its unpacking behind', async () => {
    const world = await aNuggetFileWorld();
    await world.import(rawZip(goodEntries()));
    expect((await world.everything()).filter((path) => /incoming./.test(path))).toEqual([]);
  });

  it('may hold only blocks', async () => {
    const world = await aNuggetFileWorld();
    const [manifest] = goodEntries(aManifest({ spec: null }));
    expect(await world.import(rawZip(manifest === undefined ? [] : [manifest]))).toMatchObject({
      session_id: null,
    });
    expect(world.added).toEqual([]);
  });

  it('may carry what a computer adds when a folder is zipped; that stays packed', async () => {
    const world = await aNuggetFileWorld();
    const extras = [
      { name: '__MACOSX/._nugget.json', data: 'x' },
      { name: 'inner.zip', data: rawZip(goodEntries()) },
    ];
    await world.import(rawZip([...goodEntries(), ...extras]));
    expect(world.added[0]?.files.map(({ path }) => path)).toEqual(['index.html', 'src/game.js']);
    expect(await world.everything()).not.toContainEqual(expect.stringMatching(/MACOSX|inner/));
  });

  it('is made by an export, and an import of that is the same nugget', async () => {
    const world = await aNuggetFileWorld();
    const made = await world.library.create({
      name: 'Drache 🐉',
      workspace_json: { blocks: { text: 'é' } },
      thumbnail: { kind: 'game', bars: [{ category: 'goal', depth: 0, width: 50 }] },
      session_id: 'gone',
    });
    const again = await world.import(await world.files.export(made.id, new AbortController().signal));
    const { name, workspace_json, thumbnail } = made;
    expect(again).toMatchObject({ name, workspace_json, thumbnail, session_id: null });
    expect(again.id).not.toBe(made.id);
  });
});

describe('a file that is no nugget file', () => {
  it.each([
    ['empty', Buffer.alloc(0)],
    ['a text', Buffer.from('Dear Nugget, please open this.')],
    ['noise', randomBytes(5_000)],
    ['a nugget file without its end', rawZip(goodEntries()).subarray(0, -30)],
    ['a nugget file without its beginning', rawZip(goodEntries()).subarray(40)],
    ['half a nugget file', rawZip(goodEntries()).subarray(0, 400)],
  ])('is refused when it is %s', (_name, bytes) => expectRefusal(bytes, { code: INVALID }));

  it('is refused when it is some other zip', () =>
    expectRefusal(rawZip([{ name: 'holiday.jpg', data: 'x' }]), {
      code: INVALID,
      message: /no nugget\.json/,
    }));

  it.each([
    ['no JSON', '{"format":1', /nugget\.json.*not JSON/],
    ['a list', '[]', /nugget\.json/],
    ['not UTF-8', Buffer.from([0x7b, 0xff, 0xfe]), /nugget\.json.*no text/],
    ['without a format', JSON.stringify(aManifest({ format: undefined })), /format/],
    ['of an odd format', JSON.stringify(aManifest({ format: 'two' })), /format/],
    ['without a name', JSON.stringify(aManifest({ name: '  ' })), /name/],
    [
      'an attack on the prototype',
      '{"format":1,"__proto__":{"x":1},"name":"n","workspace_json":null}',
      /__proto__/,
    ],
  ])('is refused when its manifest is %s', (_name, data, message) =>
    expectRefusal(rawZip([{ name: 'nugget.json', data }]), { code: INVALID, message }),
  );

  it('is refused with the place named when the spec is one that we cannot read', () =>
    expectRefusal(withManifest({ spec: { nugget: { goal: 'x', type: 'opera' } } }), {
      code: INVALID,
      message: /nugget\.type: is "opera"; allowed are/,
    }));

  it('says that a newer Nugget made it', () =>
    expectRefusal(withManifest({ format: 2, surprise: [] }), {
      code: 'NUGGET_FILE_TOO_NEW',
      message: /update/,
    }));

  it.each([
    ['events.jsonl', '{"type":"planning_started"}\n', /"events\.jsonl" has no event in line 1/],
    ['skills.json', '[{"id":"s"}]', /"skills\.json".*0\.name/],
    ['rules.json', '{}', /"rules\.json"/],
  ])('is refused when its %s is none', (name, data, message) => {
    const entries = goodEntries().map((entry) => (entry.name === name ? { name, data } : entry));
    return expectRefusal(rawZip(entries), { code: INVALID, message });
  });
});

describe('an entry whose name could lead somewhere', () => {
  it.each([
    'code/../../evil.js',
    '../evil.js',
    '/etc/evil',
    'C:/evil.js',
    'c:evil.js',
    'code\\..\\evil.js',
    'code/a\u0000.js',
    'code//a.js',
    'code/./a.js',
    'code/a.js:stream',
    'code/con',
    'code/NUL.txt',
    'code/a./b.js',
    'code/a /b.js',
    'code/.git/hooks/post-checkout',
    'code/.GIT/config',
    'code/.g\u200cit/config',
    'code/node_modules/x/index.js',
    `code/${'x'.repeat(256)}`,
    `code/${'a/'.repeat(40)}b.js`,
    `code/${'\u{1f409}'.repeat(100)}`,
    '',
  ])('is refused and named: %j', (name) =>
    expectRefusal(withEntry({ name, data: 'x' }), { code: INVALID, message: /its entry "/ }),
  );

  it.each([
    ['the same name twice', ['code/a.js', 'code/a.js']],
    ['names that differ in case alone', ['code/a.js', 'code/A.js']],
    ['names that differ in how accents are written', ['code/\u00e9.js', 'code/e\u0301.js']],
    ['a file that is also a folder', ['code/a', 'code/a/b.js']],
    ['a folder that is also a file', ['code/a/b.js', 'code/a']],
    ['a second manifest', ['NUGGET.json']],
  ])('is refused for %s', (_name, names) => {
    const entries = names.map((name) => ({ name, data: name }));
    return expectRefusal(rawZip([...goodEntries(), ...entries]), { code: INVALID, message: /its entry "/ });
  });
});

describe('an entry that is no plain file', () => {
  it.each([
    ['a link', { mode: 0o120777, data: '../../../../diary.txt' }],
    ['a pipe', { mode: 0o010644 }],
    ['a device', { mode: 0o020644 }],
    ['locked with a password', { flags: 0x801, data: 'x'.repeat(20) }],
    ['packed in an unknown way', { method: 12 }],
  ])('is refused when it is %s', (_name, parts) =>
    expectRefusal(withEntry({ name: 'code/odd', ...parts }), { code: INVALID, message: /"code\/odd" is / }),
  );

  it('is refused when it was damaged on its way', () =>
    expectRefusal(withEntry({ name: 'code/a.js', data: 'let x;', declaredSum: 1 }), {
      code: INVALID,
      message: /"code\/a\.js" is damaged/,
    }));
});

describe('a file that is too large', () => {
  it('is refused by its own size', () =>
    expectRefusal(Buffer.alloc(NUGGET_FILE_LIMITS.fileBytes + 1), { code: TOO_LARGE }));

  it('is refused for too many entries', () => {
    const entries = Array.from({ length: NUGGET_FILE_LIMITS.entries }, (_, n) => ({ name: `code/${n}` }));
    return expectRefusal(rawZip([...goodEntries(), ...entries]), { code: TOO_LARGE, message: /entries/ });
  });

  it('is refused for one that swells as only a trap does', () =>
    expectRefusal(withEntry({ name: 'code/bomb', data: Buffer.alloc(20_000_000) }), {
      code: TOO_LARGE,
      message: /"code\/bomb".*trap/,
    }));

  it('is refused for one that is large, and for many that are large together', async () => {
    const large = { data: 'x', method: 0, declaredBytes: NUGGET_FILE_LIMITS.entryBytes + 1 };
    await expectRefusal(withEntry({ name: 'code/large', ...large }), { code: INVALID });
    await expectRefusal(withEntry({ name: 'code/large', ...large, method: 8 }), { code: TOO_LARGE });
    const noise = randomBytes(60_000);
    const some = Array.from({ length: 200 }, (_, n) => {
      const data = Buffer.concat([noise, Buffer.alloc(600_000, n)]);
      return { name: `code/${n}`, data };
    });
    await expectRefusal(rawZip([...goodEntries(), ...some]), {
      code: TOO_LARGE,
      message: /unpacks to more than/,
    });
  });

  it.each([10, 20_000_000])(
    'is refused when an entry holds more than the %d bytes that it says',
    (declaredBytes) =>
      expectRefusal(withEntry({ name: 'code/liar', data: randomBytes(100_000), declaredBytes }), {
        code: INVALID,
        message: /"code\/liar"/,
      }),
  );
});
