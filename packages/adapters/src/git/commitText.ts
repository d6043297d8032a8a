import type { WorkAuthor } from '@nugget/engine';

/** What a commit's text says, besides what git knows itself. */
export interface CommitText {
  readonly message: string;
  readonly author: WorkAuthor;
  readonly key: string;
}

/**
 * The text of a commit: the message, an empty line, and one trailer a line (git-interpret-trailers(1)). A value that
 * could break a line, turn the reading direction or look like JSON is written as JSON, so that every name comes back
 * exactly as it was.
 */
export function encodeCommitText({ message, author, key }: CommitText): string {
  const trailers = [
    `Task-Id: ${encodeValue(author.taskId)}`,
    `Agent: ${encodeValue(author.agentName)}`,
    `Role: ${encodeValue(author.role)}`,
    `Nugget-Key: ${encodeValue(key)}`,
  ];
  return `${cleanMessage(message)}\n\n${trailers.join('\n')}\n`;
}

/** Reads a text back; undefined for one that `encodeCommitText` did not write. */
export function decodeCommitText(text: string): CommitText | undefined {
  const body = text.replace(/\n$/, '');
  // No encoded value holds a line end, so the last empty line is ours, whatever the message says.
  const split = body.lastIndexOf('\n\n');
  const trailer = new Map(
    body
      .slice(split + 2)
      .split('\n')
      .map(splitTrailer),
  );
  const [taskId, agentName, role, key] = ['Task-Id', 'Agent', 'Role', 'Nugget-Key'].map((name) =>
    trailer.get(name),
  );
  if (taskId === undefined || agentName === undefined || role === undefined || key === undefined)
    return undefined;
  return { message: body.slice(0, split), author: { taskId, agentName, role }, key };
}

const UNSAFE = /[\p{C}\p{Zl}\p{Zp}]/u;

function encodeValue(value: string): string {
  const plain = value !== '' && value === value.trim() && !value.startsWith('"') && !UNSAFE.test(value);
  return plain ? value : JSON.stringify(value).replaceAll(/[\p{C}\p{Zl}\p{Zp}]/gu, escapeUnits);
}

const escapeUnits = (character: string): string =>
  character
    .split('')
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('');

function splitTrailer(line: string): [string, string] {
  const colon = line.indexOf(': ');
  const value = line.slice(colon + 2);
  return [line.slice(0, colon), value.startsWith('"') ? String(JSON.parse(value)) : value];
}

/** git cannot store NUL, and a terminal should not obey what stands in a log. */
const cleanMessage = (message: string): string =>
  message
    .toWellFormed()
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/[^\P{Cc}\n\t]/gu, '')
    .trim() || 'Work';
