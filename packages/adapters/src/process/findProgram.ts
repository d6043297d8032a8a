import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, isAbsolute, join, sep } from 'node:path';
import process from 'node:process';
import { programEndings, searchPath } from './platform.ts';

/**
 * The absolute path of a program on the search path (by default the host's own), or of a path that is given already.
 * Undefined when there is no such file or it may not be run. Relative folders on the path are passed over.
 */
export function findProgram(name: string, path = searchPath(process.env)): string | undefined {
  const isPath = name.includes('/') || name.includes(sep);
  const folders = isPath ? [''] : path.split(delimiter).filter((folder) => isAbsolute(folder));
  for (const folder of folders) {
    const candidate = programEndings.map((ending) => join(folder, name + ending)).find(isProgram);
    if (candidate !== undefined) return candidate;
  }
  return undefined;
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    // Any reason why it cannot be looked at is a reason why it cannot be run; the search goes on.
    return false;
  }
}
