import { childWords } from '@nugget/contract';
import { expect, it } from 'vitest';
import { closeWorld } from './support/closeWorld.ts';
import { changeGoal, goalOn, newNugget, saveGoal } from './support/oneGoal.ts';
import { aSmallDisk } from './support/smallDisk.ts';
import { openWorld } from './support/studioWorld.ts';

/** Room for what a server and one nugget need, and quickly full. */
const DISK_MB = 4;

it('a full disk is said, loses no block, and everything is saved once there is room', async ({ skip }) => {
  await using disk = await aSmallDisk(DISK_MB);
  if (disk === undefined) return skip('only root may mount a small disk');
  const world = await openWorld({ home: disk.path });
  try {
    const { page } = world.browser;
    const id = await newNugget(page);
    await saveGoal(page, 'A castle that was saved');

    await disk.fillUp();
    await changeGoal(page, 'A castle on a full disk');
    await page.getByText('Kept in this browser').waitFor();
    await page.getByRole('button', { name: 'Go!' }).click();
    await page.getByText(childWords('STORAGE_FULL', 'en')).waitFor();

    await disk.makeRoom();
    await page.getByText('Saved', { exact: true }).waitFor();
    await goalOn(page, 'A castle on a full disk').waitFor();
    const { workspace_json } = await (await world.client()).call('getNugget', { params: { id } });
    expect(JSON.stringify(workspace_json)).toContain('A castle on a full disk');
  } finally {
    await closeWorld(world);
  }
}, 600_000);
