import { basename, extname } from 'node:path';
import type { WorkUnderTest } from './runtime.ts';

/** Tests that run on a board. */
export const isBoardTest = (path: string): boolean => isTest(path) && /^board_.*\.py$/.test(basename(path));

const isTest = (path: string): boolean => path.startsWith('tests/');

/** Tests in these languages, by extension with its dot, in lower case; without those that run on a board. */
export const testsIn =
  (extensions: readonly string[]) =>
  (files: readonly string[], { device }: WorkUnderTest): readonly string[] =>
    files.filter(
      (path) =>
        isTest(path) &&
        extensions.includes(extname(path).toLowerCase()) &&
        !(device !== undefined && isBoardTest(path)),
    );
