import { describe, expect, it } from 'vitest';
import { anAnswer, anAnswerTask } from '../testing/builders/plannerAnswer.ts';
import { aWorkshop, finishes, writes } from '../testing/builders/workshop.ts';

describe('the context file', () => {
  it('is as new as the workspace at the end, however slowly it is written', async () => {
    const shop = await aWorkshop({
      plan: anAnswer([anAnswerTask('t1'), anAnswerTask('t2')]),
      play: ({ taskId }) => [writes(`${taskId}.js`), finishes(`Made ${taskId}.`)],
      tools(tools) {
        let count = 0;
        const writeText: typeof tools.files.writeText = async (folder, path, text) => {
          count += 1;
          // The first one hangs until everything is merged.
          if (count === 1) await shop.until('commit_created', () => shop.repository.commits.length === 2);
          await tools.files.writeText(folder, path, text);
        };
        return { ...tools, files: { ...tools.files, writeText } };
      },
    });
    expect(await shop.start()).toMatchObject({ outcome: 'succeeded' });
    const text = await shop.contextFile();
    for (const id of ['t1', 't2']) {
      expect(text).toContain(`- [x] ${id}: Task ${id} (Nova)\n  Made ${id}.`);
      expect(text).toContain(`${id}.js (6 bytes)`);
    }
  });
});
