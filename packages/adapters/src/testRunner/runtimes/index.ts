import process from 'node:process';
import type { TestRuntime } from '../runtime.ts';
import { createNodeTests } from './nodeTests.ts';
import { createPytest } from './pytest.ts';

/** Every test runtime, in the order in which they run. A new one is a file here and an entry below. */
export const createRuntimes = (env: Readonly<Record<string, string | undefined>>): readonly TestRuntime[] => [
  createNodeTests({ node: process.execPath }),
  createPytest({ candidates: ['python3', '/usr/bin/python3', 'python'], env }),
];
