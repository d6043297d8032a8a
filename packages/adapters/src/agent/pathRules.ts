export interface PathRuleOptions {
  /** Patterns; an empty list allows everything. */
  readonly allowed: readonly string[];
  readonly restricted: readonly string[];
}

export interface PathRules {
  /** Why a file may not be touched, or undefined. `path` is relative to the workspace, with `/` between its parts. */
  problemWithFile(path: string): string | undefined;
  /** The same for a search, which sees everything below `folder` (`''`: the whole workspace). */
  problemWithSearch(folder: string): string | undefined;
}

/**
 * An agent's allowed_paths and restricted_paths. A pattern names a file or a folder with all it holds, relative to the
 * workspace; `*` and `?` stay inside one part of the path, `**` crosses parts. Git's own data is always restricted.
 */
export function createPathRules({ allowed, restricted }: PathRuleOptions): PathRules {
  const allowedPatterns = allowed.filter(isFilled).map((pattern) => toPattern(pattern, 'as written'));
  const restrictedPatterns = restricted.filter(isFilled).map((pattern) => toPattern(pattern, 'any case'));

  const problemWithFile = (path: string): string | undefined => {
    if (path.split('/').some(isGitData)) return 'it belongs to git, which keeps the history for you';
    if (restrictedPatterns.some(({ covers }) => covers(plainPath(path))))
      return 'your task keeps away from it';
    if (allowedPatterns.length > 0 && !allowedPatterns.some(({ covers }) => covers(path)))
      return `your task may only touch ${allowed.join(', ')}`;
    return undefined;
  };

  return {
    problemWithFile,
    problemWithSearch(folder) {
      const problem = problemWithFile(folder);
      if (problem !== undefined) return problem;
      return restrictedPatterns.some(({ reachesInto }) => reachesInto(plainPath(folder)))
        ? `a search from there reaches files that your task keeps away from (${restricted.join(', ')}); search a smaller folder`
        : undefined;
    },
  };
}

const isFilled = (pattern: string): boolean => pattern.trim() !== '';

interface Pattern {
  /** Whether the path is what the pattern names, or lies inside of it. */
  covers(path: string): boolean;
  /** Whether something that the pattern names may lie below the folder. */
  reachesInto(folder: string): boolean;
}

function toPattern(pattern: string, letters: 'as written' | 'any case'): Pattern {
  const flags = letters === 'any case' ? 'iu' : 'u';
  const parts = pattern
    .replaceAll('\\', '/')
    .split('/')
    .filter((part) => part !== '' && part !== '.');
  const named = parts.at(-1) === '**' ? parts.slice(0, -1) : parts;
  const whole = new RegExp(`^${named.map(partSource).join('')}`, flags);
  const fixed = partsBeforeStar(named).join('/').toLowerCase();
  return {
    covers: (path) => whole.test(`${path}/`),
    reachesInto: (folder) => isInside(fixed, folder.toLowerCase()) || isInside(folder.toLowerCase(), fixed),
  };
}

function partsBeforeStar(parts: readonly string[]): readonly string[] {
  const star = parts.findIndex((part) => /[*?]/.test(part));
  return star === -1 ? parts : parts.slice(0, star);
}

const isInside = (path: string, folder: string): boolean =>
  folder === '' || `${path}/`.startsWith(`${folder}/`);

/** One part of a pattern, with the `/` behind it, as the source of a regular expression. */
function partSource(part: string): string {
  if (part === '**') return '(?:[^/]+/)*';
  const source = part
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll(/\*+/g, '[^/]*')
    .replaceAll('?', '[^/]');
  return `${source}/`;
}

/**
 * A part as file systems may read it: NTFS drops final dots and spaces and everything from a colon on, HFS+ ignores
 * characters of no width (both were ways into `.git`, CVE-2014-9390).
 */
const plainPart = (part: string): string =>
  part
    .normalize('NFKC')
    .replaceAll(/[\u200c-\u200f\u202a-\u202e\u206a-\u206f\ufeff]/gu, '')
    .replace(/:.*$/u, '')
    .replace(/[. ]+$/u, '');

const plainPath = (path: string): string => path.split('/').map(plainPart).join('/');

/** `git~1` is the short name that Windows gives to `.git`. */
const isGitData = (part: string): boolean => /^(?:\.git|git~\d+)$/iu.test(plainPart(part));
