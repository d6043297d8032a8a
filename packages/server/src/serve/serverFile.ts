import { randomUUID } from 'node:crypto';
import { link, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { makeFolders, replaceFile, storageError, systemCode } from '@nugget/adapters';
import { z } from 'zod';

/** How other programs of this user find the running server. */
export const ServerFile = z.object({
  port: z.int().min(1).max(65_535),
  pid: z.int().min(1),
  /** Lets its bearer ask for launch links. */
  control_token: z.string().min(1),
});
export type ServerFile = z.infer<typeof ServerFile>;

const pathIn = (home: string): string => join(home, 'server.json');

/** Undefined where no server says that it runs, or says it in a way that nobody can read. */
export async function readServerFile(home: string): Promise<ServerFile | undefined> {
  try {
    const parsed = ServerFile.safeParse(JSON.parse(await readFile(pathIn(home), 'utf8')));
    return parsed.success ? parsed.data : undefined;
  } catch (thrown) {
    if (systemCode(thrown) === 'ENOENT' || thrown instanceof SyntaxError) return undefined;
    throw storageError(thrown, { action: 'read', path: pathIn(home) });
  }
}

/** Writes `<home>/server.json`, for this user alone; `taken` when another server was quicker. */
export async function claimServerFile(home: string, file: ServerFile): Promise<'written' | 'taken'> {
  const path = pathIn(home);
  const own = `${path}.${randomUUID()}`;
  try {
    await makeFolders(home);
    await replaceFile(own, JSON.stringify(file), 0o600);
    // Unlike a rename, a link fails where the name is there already, and unlike a new file it is whole from the start.
    await link(own, path);
    return 'written';
  } catch (thrown) {
    if (systemCode(thrown) === 'EEXIST') return 'taken';
    throw storageError(thrown, { action: 'write', path });
  } finally {
    await rm(own, { force: true });
  }
}

/** Removes the file of a server that is gone; one that another server has written since stays. */
export async function removeServerFile(home: string, gone: ServerFile | undefined): Promise<void> {
  const present = await readServerFile(home);
  if (present?.control_token === gone?.control_token) await rm(pathIn(home), { force: true });
}
