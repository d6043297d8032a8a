import { NuggetError, toNuggetError } from '@nugget/contract';
import type { RawRepl } from './rawRepl.ts';

export interface BoardFile {
  /** Relative to the board's root, with forward slashes. */
  readonly path: string;
  readonly data: Uint8Array;
}

export interface Upload {
  readonly files: readonly BoardFile[];
  /** `percent` counts the bytes of all files. */
  readonly onProgress: (progress: { readonly file: string; readonly percent: number }) => void;
}

/** A command is smaller than the 256 bytes that a board's serial port holds, so that nothing has to be waited for. */
const MOST_LETTERS = 200;
const NEW = '.new';

/**
 * Writes all files beside the old ones, compares their sizes, and only then gives them their names: what was on the board
 * works until the new program is there as a whole. BOARD_FULL, BOARD_REFUSED.
 */
export async function uploadFiles(repl: RawRepl, { files, onProgress }: Upload): Promise<void> {
  const total = files.reduce((sum, { data }) => sum + data.length, 0);
  const canRename = (await repl.run("import os\nprint(hasattr(os,'rename'))")).includes('True');
  const nameOf = (path: string): string => (canRename ? `${path}${NEW}` : path);
  let done = 0;
  try {
    for (const file of files) {
      await makeFolders(repl, file.path);
      await writeFile(repl, { ...file, path: nameOf(file.path) }, (bytes) => {
        done += bytes;
        onProgress({ file: file.path, percent: total === 0 ? 100 : Math.round((done / total) * 100) });
      });
    }
  } catch (thrown) {
    await cleanUp(
      repl,
      files.map(({ path }) => nameOf(path)),
    );
    throw asFull(thrown);
  }
  if (!canRename) return;
  for (const { path } of files) await repl.run(renaming(nameOf(path), path));
}

async function writeFile(
  repl: RawRepl,
  { path, data }: BoardFile,
  onWritten: (bytes: number) => void,
): Promise<void> {
  await repl.run(`_f=open(${pythonText(path)},'wb')\n_w=_f.write`);
  for (const piece of piecesOf(data)) {
    await repl.run(`_w(b'${piece.letters}')`);
    onWritten(piece.bytes);
  }
  const size = await repl.run(
    `_f.close()\nimport os\ntry:\n print(os.stat(${pythonText(path)})[6])\nexcept AttributeError:\n print(os.size(${pythonText(path)}))`,
  );
  if (Number(size) === data.length) return;
  throw new NuggetError('BOARD_REFUSED', {
    message: `${path} should be ${data.length} bytes long on the board and is ${size.trim()}`,
  });
}

interface Piece {
  /** Inside of quotes in Python. */
  readonly letters: string;
  readonly bytes: number;
}

function piecesOf(data: Uint8Array): readonly Piece[] {
  const pieces: Piece[] = [];
  let letters = '';
  let bytes = 0;
  for (const byte of data) {
    letters += byteLetters(byte);
    bytes += 1;
    if (letters.length < MOST_LETTERS) continue;
    pieces.push({ letters, bytes });
    letters = '';
    bytes = 0;
  }
  return bytes === 0 ? pieces : [...pieces, { letters, bytes }];
}

/** What may stand as it is; a backslash and a quote may not, and nothing that the REPL takes for an order. */
function byteLetters(byte: number): string {
  const letter = String.fromCharCode(byte);
  if (letter === '\n') return '\\n';
  if (letter === "'" || letter === '\\') return `\\${letter}`;
  return byte >= 0x20 && byte < 0x7f ? letter : `\\x${byte.toString(16).padStart(2, '0')}`;
}

/** JSON's text is also Python's: paths hold no letters that they write differently. */
const pythonText = (text: string): string => JSON.stringify(text);

async function makeFolders(repl: RawRepl, path: string): Promise<void> {
  const parts = path.split('/').slice(0, -1);
  for (const depth of parts.keys()) {
    const folder = parts.slice(0, depth + 1).join('/');
    await repl.run(`import os\ntry:\n os.mkdir(${pythonText(folder)})\nexcept OSError:\n pass`);
  }
}

/** Some file systems do not rename over a file that is there. */
const renaming = (from: string, to: string): string =>
  `import os\ntry:\n os.rename(${pythonText(from)},${pythonText(to)})\nexcept OSError:\n os.remove(${pythonText(to)})\n os.rename(${pythonText(from)},${pythonText(to)})`;

/** Half-written files are taken away, as far as the board still listens. */
async function cleanUp(repl: RawRepl, paths: readonly string[]): Promise<void> {
  const half = paths.filter((path) => path.endsWith(NEW));
  try {
    for (const path of half) {
      await repl.run(`import os\ntry:\n os.remove(${pythonText(path)})\nexcept OSError:\n pass`);
    }
  } catch (thrown) {
    // The failure before this one is what a person must read.
    if (!(thrown instanceof Error)) throw thrown;
  }
}

/** 28 is ENOSPC. */
function asFull(thrown: unknown): unknown {
  const error = toNuggetError(thrown);
  if (error.code !== 'BOARD_REFUSED' || !/OSError: (28|\[Errno 28\])|ENOSPC/.test(error.message))
    return thrown;
  return new NuggetError('BOARD_FULL', { message: error.message, cause: thrown });
}
