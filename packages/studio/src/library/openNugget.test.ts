import { type NuggetContent, type NuggetDocument, NuggetError } from '@nugget/contract';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Changes } from './changes.ts';
import type { KeptChanges } from './keptChanges.ts';
import type { NuggetPort } from './nuggetPort.ts';
import { OpenNugget } from './openNugget.ts';

/** A server's library in memory, with the switch that pulls its plug. */
function aLibrary() {
  const nuggets = new Map<string, NuggetDocument>();
  let refusal: NuggetError | undefined;
  const saves: string[] = [];
  const answer = async <T>(run: () => T): Promise<T> => {
    if (refusal !== undefined) throw refusal;
    return run();
  };
  const found = (id: string): NuggetDocument => {
    const nugget = nuggets.get(id);
    if (nugget === undefined) throw new NuggetError('NUGGET_NOT_FOUND', { message: id });
    return nugget;
  };
  const put = (id: string, content: NuggetContent, revision: number): NuggetDocument => {
    const at = '2026-01-01T00:00:00.000Z';
    const nugget = { ...content, id, revision, created_at: at, updated_at: at };
    nuggets.set(id, nugget);
    return nugget;
  };
  const port: NuggetPort = {
    load: (id) => answer(() => found(id)),
    save: (id, { revision, ...content }) =>
      answer(() => {
        if (found(id).revision !== revision) throw new NuggetError('NUGGET_CHANGED', { message: id });
        saves.push(content.name);
        return put(id, content, revision + 1);
      }),
    create: (content) => answer(() => put(`n${nuggets.size + 1}`, content, 1)),
  };
  return { port, put, nuggets, saves, refuse: (error?: NuggetError) => (refusal = error) };
}

/** Timers that run when the test says so. */
function handTimers() {
  const waiting = new Set<() => void>();
  return {
    later: (_ms: number, run: () => void) => {
      waiting.add(run);
      return () => void waiting.delete(run);
    },
    count: () => waiting.size,
    ring: () => {
      const due = [...waiting];
      waiting.clear();
      for (const run of due) run();
    },
  };
}

function keptInMemory(): KeptChanges & { readonly all: ReadonlyMap<string, Changes> } {
  const all = new Map<string, Changes>();
  return {
    all,
    read: (id) => all.get(id),
    write: (id, changes) => {
      all.set(id, changes);
      return true;
    },
    remove: (id) => void all.delete(id),
  };
}

const blocks = (word: string) => ({ blocks: { word } });
const SPACE: NuggetContent = {
  name: 'Space',
  workspace_json: blocks('old'),
  thumbnail: null,
  session_id: null,
};
const gone = new NuggetError('SERVER_GONE', { message: 'no answer' });

let library: ReturnType<typeof aLibrary>;
let timers: ReturnType<typeof handTimers>;
let kept: ReturnType<typeof keptInMemory>;

beforeEach(() => {
  library = aLibrary();
  timers = handTimers();
  kept = keptInMemory();
  library.put('n1', SPACE, 1);
});

/** A tab that has the nugget open. */
async function openTab(id = 'n1'): Promise<OpenNugget> {
  const { port } = library;
  const tab = new OpenNugget({ id, port, kept, later: timers.later, copyName: (name) => `${name} 2` });
  tab.wake();
  await settled(tab);
  return tab;
}

/** Until it neither loads nor saves. */
const settled = (tab: OpenNugget): Promise<void> =>
  new Promise((resolve) => {
    const look = () => {
      const now = tab.snapshot();
      if (now.state === 'loading' || (now.state === 'open' && now.saving === 'saving')) return;
      stop();
      resolve();
    };
    const stop = tab.subscribe(look);
    look();
  });

const openIn = (tab: OpenNugget) => {
  const now = tab.snapshot();
  if (now.state !== 'open') throw new Error(`is ${now.state}`);
  return now;
};

describe('an open nugget', () => {
  it('is saved once when the hands rest, not at every change', async () => {
    const tab = await openTab();
    openIn(tab).change({ name: 'S' });
    openIn(tab).change({ name: 'Sp' });
    openIn(tab).change({ name: 'Spaceship' });
    expect(timers.count()).toBe(1);
    timers.ring();
    await settled(tab);
    expect(library.saves).toEqual(['Spaceship']);
    expect(kept.all.size).toBe(0);
  });

  it('keeps a change in the browser before anything else happens', async () => {
    const tab = await openTab();
    openIn(tab).change({ workspace_json: blocks('new') });
    expect(kept.all.get('n1')?.after).toEqual({ workspace_json: blocks('new') });
    expect(openIn(tab).saving).toBe('saving');
  });

  it('saves what was changed while a save was under way', async () => {
    const tab = await openTab();
    openIn(tab).change({ name: 'First' });
    const flushed = tab.flush();
    openIn(tab).change({ workspace_json: blocks('during') });
    await flushed;
    expect(library.nuggets.get('n1')).toMatchObject({
      name: 'First',
      workspace_json: blocks('during'),
      revision: 3,
    });
    expect(openIn(tab).saving).toBe('saved');
  });

  it('stays in the browser while the server is gone, and is saved when it is back', async () => {
    const tab = await openTab();
    library.refuse(gone);
    openIn(tab).change({ workspace_json: blocks('new') });
    await tab.flush();
    expect(openIn(tab)).toMatchObject({ saving: 'kept_here', error: { code: 'SERVER_GONE' } });
    expect(kept.all.has('n1')).toBe(true);
    library.refuse(undefined);
    timers.ring();
    await settled(tab);
    expect(openIn(tab).saving).toBe('saved');
    expect(library.nuggets.get('n1')?.workspace_json).toEqual(blocks('new'));
    expect(kept.all.size).toBe(0);
  });

  it('says that the disk is full and keeps the blocks', async () => {
    const tab = await openTab();
    library.refuse(new NuggetError('STORAGE_FULL', { message: 'no room' }));
    openIn(tab).change({ workspace_json: blocks('big') });
    await tab.flush();
    expect(openIn(tab)).toMatchObject({ saving: 'kept_here', error: { code: 'STORAGE_FULL' } });
    expect(openIn(tab).nugget.workspace_json).toEqual(blocks('big'));
  });

  it('puts back what a closed tab had not saved yet', async () => {
    const closed = await openTab();
    library.refuse(gone);
    openIn(closed).change({ workspace_json: blocks('rescued') });
    await closed.flush();
    library.refuse(undefined);
    const tab = await openTab();
    expect(openIn(tab)).toMatchObject({ saving: 'saved', news: 'recovered' });
    expect(library.nuggets.get('n1')?.workspace_json).toEqual(blocks('rescued'));
  });

  it('does not take its own save for somebody else’s when the answer was lost', async () => {
    const closed = await openTab();
    library.refuse(gone);
    openIn(closed).change({ workspace_json: blocks('arrived') });
    await closed.flush();
    library.refuse(undefined);
    library.put('n1', { ...SPACE, workspace_json: blocks('arrived') }, 2);
    const tab = await openTab();
    expect(openIn(tab).nugget).toMatchObject({ id: 'n1', workspace_json: blocks('arrived') });
    expect(library.nuggets.size).toBe(1);
    expect(kept.all.size).toBe(0);
  });

  it('joins a new name from one window and new blocks from another', async () => {
    const tab = await openTab();
    library.put('n1', { ...SPACE, name: 'Rocket' }, 2);
    openIn(tab).change({ workspace_json: blocks('mine') });
    await tab.flush();
    expect(library.nuggets.get('n1')).toMatchObject({ name: 'Rocket', workspace_json: blocks('mine') });
    expect(library.nuggets.size).toBe(1);
  });

  it('says when blocks of another window took the place of the ones that are shown', async () => {
    const tab = await openTab();
    library.put('n1', { ...SPACE, workspace_json: blocks('theirs') }, 2);
    openIn(tab).change({ name: 'Rocket' });
    await tab.flush();
    expect(openIn(tab)).toMatchObject({
      blocksFromElsewhere: 1,
      nugget: { workspace_json: blocks('theirs') },
    });
  });

  it('keeps both when two windows changed the same blocks', async () => {
    const tab = await openTab();
    library.put('n1', { ...SPACE, workspace_json: blocks('theirs'), session_id: 's1' }, 2);
    openIn(tab).change({ workspace_json: blocks('mine') });
    await tab.flush();
    expect(library.nuggets.get('n1')?.workspace_json).toEqual(blocks('theirs'));
    expect(openIn(tab)).toMatchObject({ news: 'copied', saving: 'saved' });
    expect(openIn(tab).nugget).toMatchObject({
      name: 'Space 2',
      workspace_json: blocks('mine'),
      session_id: null,
    });
    expect(library.nuggets.get(openIn(tab).nugget.id)?.workspace_json).toEqual(blocks('mine'));
    openIn(tab).change({ name: 'Mine' });
    await tab.flush();
    expect(library.nuggets.get('n1')?.name).toBe('Space');
    expect(library.nuggets.get(openIn(tab).nugget.id)?.name).toBe('Mine');
  });

  it('is made anew when it was deleted elsewhere while somebody worked on it', async () => {
    const tab = await openTab();
    openIn(tab).change({ workspace_json: blocks('still here') });
    library.nuggets.delete('n1');
    await tab.flush();
    expect([...library.nuggets.values()].map((nugget) => nugget.workspace_json)).toEqual([
      blocks('still here'),
    ]);
  });

  it('says when there is none, and when the server does not answer', async () => {
    expect((await openTab('n9')).snapshot().state).toBe('missing');
    library.refuse(gone);
    const tab = await openTab();
    expect(tab.snapshot().state).toBe('failed');
    library.refuse(undefined);
    const now = tab.snapshot();
    if (now.state === 'failed') now.retry();
    await settled(tab);
    expect(openIn(tab).nugget.name).toBe('Space');
  });
});
