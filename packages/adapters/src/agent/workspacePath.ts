import { isAbsolute, join, relative, sep } from 'node:path';
import { realPath } from './realPath.ts';

export type WorkspacePath =
  | { readonly path: string; readonly problem?: undefined }
  | { readonly problem: string };

/**
 * The path as seen from the workspace, with `/` between its parts and every link followed; `''` is the workspace
 * itself. A problem when it lies outside, or when a tool might read it differently from how it is read here.
 */
export async function insideWorkspace(cwd: string, path: string): Promise<WorkspacePath> {
  const problem = oddity(path);
  if (problem !== undefined) return { problem };
  const real = await realPath(isAbsolute(path) ? path : join(cwd, path));
  const below = relative(await realPath(cwd), real);
  if (below === '..' || below.startsWith(`..${sep}`) || isAbsolute(below))
    return { problem: `it is outside of your folder ${cwd}` };
  return { path: below.split(sep).join('/') };
}

/** The CLI trims paths, expands `~` and composes letters; a path that it would change names two files, so it names none. */
function oddity(path: string): string | undefined {
  if (path !== path.trim()) return 'it begins or ends with white space';
  if (path.startsWith('~')) return 'it begins with ~; use a path inside your folder';
  if (path !== path.normalize('NFC')) return 'its letters must be composed characters (NFC)';
  if ([...path].some((letter) => letter < ' ' || letter === '\u007f'))
    return 'it contains a control character';
  return undefined;
}
