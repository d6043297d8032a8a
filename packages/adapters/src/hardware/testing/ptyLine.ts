import { join } from 'node:path';
import { findProgram, startProcess } from '../../process/index.ts';

const PROGRAM = join(import.meta.dirname, 'ptyLine.py');

/** Why no pseudo terminal can be made here; undefined where one can. */
export const whyNoPty =
  process.platform === 'win32' || findProgram('python3') === undefined
    ? 'a pseudo terminal needs python3, on Linux or a Mac'
    : undefined;

export interface PtyLine {
  /** The device file, such as `/dev/pts/5`. */
  readonly path: string;
  /** Pulls the cable: the device file is gone. */
  stop(): Promise<void>;
}

/** A device file whose other end is a TCP port of this computer; nothing without a port. */
export async function openPtyLine(tcpPort?: number): Promise<PtyLine> {
  const program = startProcess({
    command: 'python3',
    args: [PROGRAM, ...(tcpPort === undefined ? [] : [String(tcpPort)])],
    cwd: '/',
    env: { PATH: process.env.PATH },
  });
  program.stderr.resume();
  const stop = async (): Promise<void> => {
    await program.end({ terminateAfterMs: 0, killAfterMs: 0 });
  };
  let said = '';
  for await (const chunk of program.stdout) {
    said += String(chunk);
    if (said.endsWith('\n')) return { path: said.trim(), stop };
  }
  throw new Error('No pseudo terminal could be made');
}
