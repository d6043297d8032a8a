import process from 'node:process';
import type { TestRuntime } from '../runtime.ts';
import { createMicroPythonTests, type MicroPythonOptions } from './micropython.ts';
import { createNodeTests } from './nodeTests.ts';
import { createPytest } from './pytest.ts';

export interface RuntimeOptions {
  /** Where programs are looked for: PATH, and HOME for version managers. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The host that has a virtual board; programs for boards are not tested without it. */
  readonly board?: Omit<MicroPythonOptions, 'node'>;
}

/** Every test runtime, in the order in which they run. A new one is a file here and an entry below. */
export const createRuntimes = ({ env, board }: RuntimeOptions): readonly TestRuntime[] => [
  createNodeTests({ node: process.execPath }),
  createPytest({ candidates: ['python3', '/usr/bin/python3', 'python'], env }),
  ...(board === undefined ? [] : [createMicroPythonTests({ node: process.execPath, ...board })]),
];
