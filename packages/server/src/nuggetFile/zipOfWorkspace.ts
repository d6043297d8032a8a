import { createWorkspace } from '@nugget/adapters';
import { NuggetError } from '@nugget/contract';
import { entryProblem } from './entryName.ts';
import { NUGGET_FILE_LIMITS } from './nuggetFileLimits.ts';
import { readRegularFile } from './regularFile.ts';
import { type PackedEntry, zipOf } from './zipWriter.ts';

/** The nugget's own files as a zip, for `GET /sessions/:id/export`; see `workspaceEntries` for what is in it. */
export const zipOfWorkspace = (folder: string): Promise<Uint8Array> => zipOf(workspaceEntries(folder, ''));

/**
 * The regular files of a workspace, below `prefix`. Links, `.git` and `node_modules` are left out, and so are files
 * whose names not every computer can hold. NUGGET_FILE_TOO_LARGE when there are too many, or one is too large.
 */
export async function* workspaceEntries(folder: string, prefix: string): AsyncGenerator<PackedEntry> {
  const { entries, depth, entryBytes } = NUGGET_FILE_LIMITS;
  const listing = await createWorkspace().list(folder, { entries, depth });
  if (listing.truncated) throw tooMuch(`more than ${entries} files`);
  for (const { path, bytes } of listing.files) {
    if (entryProblem(`${prefix}${path}`) !== undefined) continue;
    if (bytes > entryBytes) throw tooMuch(`${JSON.stringify(path)}, which has ${bytes} bytes,`);
    const file = await readRegularFile(folder, path);
    if (file !== undefined) yield { name: `${prefix}${path}`, ...file };
  }
}

const tooMuch = (what: string): NuggetError =>
  new NuggetError('NUGGET_FILE_TOO_LARGE', {
    message: `The nugget has ${what} and does not fit into a file; remove what is too much, then try again`,
  });
