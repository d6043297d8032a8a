export interface Found {
  readonly path: string;
  /** Counted from 1; 1 for a file that is found by its name. */
  readonly line: number;
  /** The line's text, or nothing when the name was found. */
  readonly text: string;
}

/** So many places are enough to look at. */
const MOST_FOUND = 100;
const LONGEST_LINE = 160;

/** Where words stand in names and texts of files, in whatever case. */
export function searchFiles(
  files: readonly { readonly path: string; readonly text: string | undefined }[],
  words: string,
): readonly Found[] {
  const wanted = words.trim().toLowerCase();
  if (wanted === '') return [];
  const has = (text: string): boolean => text.toLowerCase().includes(wanted);
  return files
    .flatMap(({ path, text = '' }): readonly Found[] => [
      ...(has(path) ? [{ path, line: 1, text: '' }] : []),
      ...text
        .split('\n')
        .flatMap((line, index) =>
          has(line) ? [{ path, line: index + 1, text: line.trim().slice(0, LONGEST_LINE) }] : [],
        ),
    ])
    .slice(0, MOST_FOUND);
}
