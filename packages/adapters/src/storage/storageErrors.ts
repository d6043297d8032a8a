import { type ErrorCode, NuggetError } from '@nugget/contract';

const CODES: Readonly<Record<string, { readonly code: ErrorCode; readonly advice: string }>> = {
  ENOSPC: { code: 'STORAGE_FULL', advice: 'free some space on that disk and go on' },
  EDQUOT: { code: 'STORAGE_FULL', advice: 'free some space in that account and go on' },
  EFBIG: { code: 'STORAGE_FULL', advice: 'the file may not grow further; raise the limit and go on' },
  EROFS: { code: 'STORAGE_NOT_WRITABLE', advice: 'the disk is read-only; choose another NUGGET_HOME' },
  EACCES: { code: 'STORAGE_NOT_WRITABLE', advice: 'allow writing there or choose another NUGGET_HOME' },
  EPERM: { code: 'STORAGE_NOT_WRITABLE', advice: 'allow writing there or choose another NUGGET_HOME' },
  EEXIST: { code: 'STORAGE_NOT_WRITABLE', advice: 'a file stands where a folder should be; move it away' },
  ENOTDIR: { code: 'STORAGE_NOT_WRITABLE', advice: 'a file stands where a folder should be; move it away' },
};

/** The `code` of a Node system error, such as ENOENT. */
export function systemCode(thrown: unknown): string | undefined {
  return thrown instanceof Error && 'code' in thrown && typeof thrown.code === 'string'
    ? thrown.code
    : undefined;
}

/**
 * Gives a failed disk operation its code: STORAGE_FULL, STORAGE_NOT_WRITABLE, or INTERNAL for anything else.
 * `action` completes "Could not …". A NuggetError stays itself.
 */
export function storageError(
  thrown: unknown,
  { action, path }: { action: string; path: string },
): NuggetError {
  if (thrown instanceof NuggetError) return thrown;
  const system = systemCode(thrown) ?? 'unknown error';
  const known = Object.hasOwn(CODES, system) ? CODES[system] : undefined;
  return new NuggetError(known?.code ?? 'INTERNAL', {
    message: `Could not ${action} ${path} (${system}); ${known?.advice ?? 'look at the cause, then try again'}`,
    details: { path },
    cause: thrown,
  });
}

export const damaged = (path: string, what: string, cause?: unknown): NuggetError =>
  new NuggetError('STORAGE_DAMAGED', {
    message: `Could not read ${path}: ${what}; nothing was changed, restore the file from a copy or remove the session`,
    details: { path },
    cause,
  });
