import { createHash } from 'node:crypto';

/** Names that every file system and git accept as they are, on any system. */
const PLAIN = /^[a-z0-9][a-z0-9_-]{0,40}$/;
/** Windows opens devices under these names. */
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)$/;

/**
 * A task id as a folder name. Plain ids stay readable; others become what is readable of them, and a part of their
 * SHA-256 behind a `~`, which no plain id contains. Two different ids never share a name, also where case does not count.
 */
export function safeId(id: string): string {
  if (PLAIN.test(id) && !DEVICE.test(id)) return id;
  const readable = id
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, 24);
  return `x${readable}~${createHash('sha256').update(id).digest('hex').slice(0, 16)}`;
}
