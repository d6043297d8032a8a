import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { makeFolders, replaceFile, storageError, systemCode } from '@nugget/adapters';

const SECRET_BYTES = 32;

/**
 * What logins are signed with: made on the first start, kept for the next ones in a file that only this user may read, so
 * that a login outlives a restart. Removing the file ends every login. Throws STORAGE_ errors.
 */
export async function openLoginSecret(home: string): Promise<Buffer> {
  const path = join(home, 'login-secret');
  try {
    const stored = await readSecret(path);
    if (stored !== undefined) return stored;
    await makeFolders(home);
    const secret = randomBytes(SECRET_BYTES);
    await replaceFile(path, secret.toString('base64url'), 0o600);
    return secret;
  } catch (thrown) {
    throw storageError(thrown, { action: 'keep the login secret in', path });
  }
}

/** Undefined where there is none, or not a whole one. */
async function readSecret(path: string): Promise<Buffer | undefined> {
  try {
    const secret = Buffer.from(await readFile(path, 'utf8'), 'base64url');
    return secret.length === SECRET_BYTES ? secret : undefined;
  } catch (thrown) {
    if (systemCode(thrown) === 'ENOENT') return undefined;
    throw thrown;
  }
}
