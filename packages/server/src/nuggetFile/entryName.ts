import { NUGGET_FILE_LIMITS } from './nuggetFileLimits.ts';

/** Names that Windows gives to devices, with any ending. Source: "Naming Files, Paths, and Namespaces", Microsoft. */
const DEVICE = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)(\.|$)/i;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are exactly what is looked for.
const FORBIDDEN = /[\u0000-\u001f\u007f<>:"|?*\\]/;
/** Invisible characters, which some file systems leave out when they compare names. */
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/gu;
/** Never part of a nugget; `git~1` is how Windows may abbreviate the first. */
const LEFT_OUT = new Set(['.git', 'git~1', 'node_modules']);

/**
 * Why a path must not be made on a disk; undefined for one that means the same on every system: relative, with forward
 * slashes, and unable to lead out of the folder that it is put in.
 */
export function entryProblem(path: string): string | undefined {
  if (path === '') return 'has no name';
  if (path.length > NUGGET_FILE_LIMITS.pathLength) return 'has a path that is too long';
  if (!path.isWellFormed()) return 'holds half a character';
  if (path.includes('\u0000')) return 'holds a NUL character';
  if (path.includes('\\')) return 'holds a backslash';
  if (path.startsWith('/') || /^[A-Za-z]:/.test(path)) return 'is an absolute path';
  const names = path.split('/');
  if (names.length > NUGGET_FILE_LIMITS.depth) return 'lies too deep in folders';
  return names.map(nameProblem).find((problem) => problem !== undefined);
}

function nameProblem(name: string): string | undefined {
  if (name === '') return 'has an empty name on its path';
  if (name === '.' || name === '..') return `has ${JSON.stringify(name)} on its path`;
  if (FORBIDDEN.test(name)) return 'holds a character that no file name may have everywhere';
  if (/[. ]$/.test(name)) return 'has a name that ends with a dot or a space';
  if (DEVICE.test(name)) return 'has the name of a device';
  if (Buffer.byteLength(name) > NUGGET_FILE_LIMITS.nameBytes) return 'has a name that is too long';
  if (LEFT_OUT.has(comparable(name))) return `has ${name} on its path`;
  return undefined;
}

/** Equal for paths that some file system takes for the same: upper and lower case, composed and decomposed accents. */
export const comparable = (path: string): string =>
  path.normalize('NFKC').toLowerCase().normalize('NFKC').replace(INVISIBLE, '');
