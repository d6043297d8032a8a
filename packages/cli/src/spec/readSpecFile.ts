import type { Stats } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { LIMITS, type Problem, parseSpecText, type SpecResult } from '@nugget/contract';
import { words } from '../words/en.ts';

/** Reads and checks a spec. Nothing about the file itself throws: everything that can be wrong with it is a problem. */
export async function readSpecFile(path: string): Promise<SpecResult> {
  try {
    const problem = fileProblem(await stat(path));
    return problem === undefined ? parseSpecText(decode(await readFile(path))) : refused(problem);
  } catch (thrown) {
    return refused(readingProblem(thrown));
  }
}

const refused = (message: string): SpecResult => {
  const problem: Problem = { path: '', message };
  return { outcome: 'refused', problems: [problem] };
};

/** Looked at before reading: a device or a pipe may never end, and a large file need not be read to be refused. */
function fileProblem(found: Stats): string | undefined {
  if (found.isDirectory()) return words.spec.directory;
  if (!found.isFile()) return words.spec.noFile;
  return found.size > LIMITS.specBytes ? words.spec.tooLarge(found.size, LIMITS.specBytes) : undefined;
}

/** Drops a byte order mark, as some editors write one; throws a TypeError for other encodings than UTF-8. */
const decode = (bytes: Uint8Array): string => new TextDecoder('utf-8', { fatal: true }).decode(bytes);

function readingProblem(thrown: unknown): string {
  if (thrown instanceof TypeError) return words.spec.notUtf8;
  const code = thrown instanceof Error && 'code' in thrown ? thrown.code : undefined;
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return words.spec.missing;
    case 'EACCES':
    case 'EPERM':
      return words.spec.forbidden;
    default:
      return words.spec.unreadable(thrown instanceof Error ? thrown.message : String(thrown));
  }
}
