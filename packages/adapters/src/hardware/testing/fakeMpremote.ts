import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * A program called mpremote, whose board is a folder and whose MicroPython is this computer's Python. Definitions stay from
 * one call to the next, as they do with `resume`.
 */
const PROGRAM = `#!/usr/bin/env python3
import contextlib, io, os, shutil, sys
home = os.path.dirname(os.path.abspath(sys.argv[0]))
memory, board = os.path.join(home, 'memory.py'), os.path.join(home, 'board')
with open(os.path.join(home, 'calls'), 'a') as calls:
    calls.write(' '.join(os.path.basename(part) for part in sys.argv[1:]) + '\\n')
if os.path.exists(os.path.join(home, 'broken')):
    sys.exit('mpremote: could not enter raw repl')
connect, port, *words = sys.argv[1:]
if words[0] == 'soft-reset':
    open(memory, 'w').close()
    sys.exit()
resume, command, *rest = words
assert (connect, resume) == ('connect', 'resume')
os.chdir(board)
if command == 'run':
    code = open(rest[0]).read()
    names = {}
    with contextlib.redirect_stdout(io.StringIO()):
        exec(open(memory).read(), names)
    exec(code, names)
    if not code.startswith('for '):
        open(memory, 'a').write(code)
else:
    source, target = (part[1:] if part.startswith(':') else part for part in rest[1:])
    shutil.copyfile(source, target)
`;

export interface FakeMpremote extends AsyncDisposable {
  /** For PATH, before the folders that Python is in. */
  readonly folder: string;
  /** Where the board's files are. */
  readonly board: string;
  /** How it was called, a line a call; of paths only the last part. */
  calls(): Promise<readonly string[]>;
  /** From now on it does not get through to the board. */
  breakDown(): Promise<void>;
}

export async function createFakeMpremote(): Promise<FakeMpremote> {
  const folder = await mkdtemp(join(tmpdir(), 'nugget-fake-mpremote-'));
  const board = join(folder, 'board');
  await mkdir(board);
  const program = join(folder, 'mpremote');
  await writeFile(program, PROGRAM);
  await chmod(program, 0o755);
  return {
    folder,
    board,
    calls: async () => (await readFile(join(folder, 'calls'), 'utf8')).trim().split('\n'),
    breakDown: () => writeFile(join(folder, 'broken'), ''),
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true }),
  };
}
