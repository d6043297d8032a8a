import { expect, vi } from 'vitest';
import { leftovers } from '../../support/leftovers.ts';
import type { StudioWorld } from './studioWorld.ts';

/** Closes a studio and its browser; nothing that it started may be left. */
export async function closeWorld(world: StudioWorld | undefined): Promise<void> {
  if (world === undefined) return;
  await world[Symbol.asyncDispose]();
  await vi.waitFor(async () => expect(await leftovers(world.home)).toEqual([]), { timeout: 30_000 });
}
