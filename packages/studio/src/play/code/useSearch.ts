import { useQueries } from '@tanstack/react-query';
import { useDeferredValue, useMemo } from 'react';
import { type FilesAt, useFileQuery } from '../useFiles.ts';
import { type Found, searchFiles } from './searchFiles.ts';

/** One letter is everywhere. */
const FEWEST_LETTERS = 2;

export interface Search {
  readonly isWanted: boolean;
  readonly isReading: boolean;
  readonly found: readonly Found[];
}

/** Searches all files of a moment; their texts are fetched once somebody searches. */
export function useSearch(at: FilesAt, paths: readonly string[], words: string): Search {
  const wanted = useDeferredValue(words);
  const isWanted = wanted.trim().length >= FEWEST_LETTERS;
  const fileQuery = useFileQuery(at);
  const { files, isReading } = useQueries({
    queries: isWanted ? paths.map(fileQuery) : [],
    combine: (results) => ({
      files: results.map(({ data }, index) => ({ path: paths[index] ?? '', text: data?.text })),
      isReading: results.some(({ isPending }) => isPending),
    }),
  });
  const found = useMemo(() => (isWanted ? searchFiles(files, wanted) : []), [files, wanted, isWanted]);
  return { isWanted, isReading, found };
}
