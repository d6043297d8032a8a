import { describe, expect, it } from 'vitest';
import { anAnswer, anAnswerTask } from '../testing/builders/plannerAnswer.ts';
import {
  aWorkshop,
  finishes,
  type Workshop,
  type WorkshopOptions,
  writes,
} from '../testing/builders/workshop.ts';

const BIG = 'x'.repeat(1024 * 1024 + 5);
const TWO: WorkshopOptions = {
  plan: anAnswer([anAnswerTask('t1'), anAnswerTask('t2', { dependencies: ['t1'] })]),
  play: ({ taskId }) => [
    writes('game.js', `// ${taskId}\n`),
    ...(taskId === 't2' ? [writes('big.txt', BIG), writes('pic.bin', 'a\u0000b')] : []),
    finishes('Done.'),
  ],
};

async function built(): Promise<Workshop> {
  const shop = await aWorkshop(TWO);
  await shop.start();
  return shop;
}

const id = (shop: Workshop): string => shop.bench.entry.id;
const sha = (shop: Workshop): string => shop.view().commits[0]?.sha ?? '';

describe('the files of a nugget', () => {
  it('are listed and read as they are now', async () => {
    const shop = await built();
    const { orchestrator } = shop.bench;
    const { files } = await orchestrator.files(id(shop));
    expect(files.map(({ path }) => path)).toEqual(['big.txt', 'game.js', 'pic.bin']);
    expect(await orchestrator.file(id(shop), { path: 'game.js' })).toEqual({
      path: 'game.js',
      bytes: 6,
      text: '// t2\n',
      truncated: false,
    });
  });

  it('are listed and read as they were', async () => {
    const shop = await built();
    const { orchestrator } = shop.bench;
    const at = { sha: sha(shop) };
    expect((await orchestrator.files(id(shop), at)).files).toEqual([{ path: 'game.js', bytes: 6 }]);
    expect(await orchestrator.file(id(shop), { path: 'game.js', ...at })).toMatchObject({ text: '// t1\n' });
    await expect(orchestrator.file(id(shop), { path: 'big.txt', ...at })).rejects.toMatchObject({
      code: 'FILE_NOT_FOUND',
    });
  });

  it('are cut where they are long, and have no text where they are binary', async () => {
    const shop = await built();
    const { orchestrator } = shop.bench;
    const big = await orchestrator.file(id(shop), { path: 'big.txt' });
    expect([big.bytes, big.text?.length, big.truncated]).toEqual([1024 * 1024 + 5, 1024 * 1024, true]);
    expect(await orchestrator.file(id(shop), { path: 'pic.bin' })).toEqual({
      path: 'pic.bin',
      bytes: 3,
      text: undefined,
      truncated: false,
    });
  });

  it.each(['../session', '/etc/passwd', '.git/config', 'nope.js', '', 'a/../game.js'])(
    'are the only ones there are (%j)',
    async (path) => {
      const shop = await built();
      const { orchestrator } = shop.bench;
      await expect(orchestrator.file(id(shop), { path })).rejects.toMatchObject({ code: 'FILE_NOT_FOUND' });
      await expect(orchestrator.file(id(shop), { path, sha: sha(shop) })).rejects.toMatchObject({
        code: 'FILE_NOT_FOUND',
      });
    },
  );

  it('are shown with what a commit changed', async () => {
    const shop = await built();
    const shown = await shop.bench.orchestrator.commit(id(shop), sha(shop));
    expect(shown.commit).toEqual(shop.view().commits[0]);
    expect(shown.files).toEqual([{ path: 'game.js', change: 'added', patch: '@@\n+// t1\n' }]);
    for (const unknown of ['f'.repeat(40), 'HEAD']) {
      await expect(shop.bench.orchestrator.commit(id(shop), unknown)).rejects.toMatchObject({
        code: 'COMMIT_NOT_FOUND',
      });
    }
  });

  it('can be looked at while the session is not open, and not where there is none', async () => {
    const shop = await built();
    await shop.bench.store.close(id(shop));
    expect((await shop.bench.orchestrator.files(id(shop))).files).toHaveLength(3);
    await expect(shop.bench.orchestrator.files('nobody')).rejects.toMatchObject({
      code: 'SESSION_NOT_FOUND',
    });
  });
});
