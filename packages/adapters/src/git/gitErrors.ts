import { type ErrorCode, NuggetError } from '@nugget/contract';

/** What git (or the system that should start it) says, and what it means. The first match counts. */
const MEANINGS: readonly { readonly says: RegExp; readonly code: ErrorCode; readonly advice: string }[] = [
  { says: /spawn \S+ (ENOENT|EACCES)/, code: 'GIT_MISSING', advice: 'install git or put it on the PATH' },
  {
    says: /No space left on device|Out of diskspace|Disk quota exceeded/,
    code: 'STORAGE_FULL',
    advice: 'free some space and go on',
  },
  { says: /Read-only file system/, code: 'STORAGE_NOT_WRITABLE', advice: 'choose another NUGGET_HOME' },
  { says: /Permission denied/, code: 'STORAGE_NOT_WRITABLE', advice: 'allow reading and writing there' },
];

const UNKNOWN = {
  code: 'GIT_FAILED',
  advice: 'try again; opening the session again repairs what a crash left',
} as const;

/** Gives a failed git call its code, and says which command failed where, in git's own words. */
export function gitError(thrown: unknown, call: { args: readonly string[]; folder: string }): NuggetError {
  const said = thrown instanceof Error ? thrown.message.trim() : String(thrown);
  const { code, advice } = MEANINGS.find(({ says }) => says.test(said)) ?? UNKNOWN;
  return new NuggetError(code, {
    message: `git ${call.args[0] ?? ''} failed in ${call.folder}: ${said.slice(0, 500)}; ${advice}`,
    details: { args: call.args, folder: call.folder },
    cause: thrown,
  });
}
