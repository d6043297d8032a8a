/** What a child reads in the preview and while it opens. Short, kind, no blame, always a next step. */
export const words = {
  language: 'en',
  progress: {
    looking: 'Looking at the finished nugget',
    opening: 'Opening a page for it',
    ready: 'Your nugget is on its page',
  },
  files: {
    title: 'Here is what the crew made',
    /** For a nugget without a page of its own, such as a Python program. */
    hint: 'This nugget has no page to play on. Pick a file to see its code.',
    more: 'There are more files than fit here.',
    none: 'This folder is still empty. Ask the crew to build something.',
  },
  missing: {
    title: 'Nothing here',
    hint: (path: string): string => `I looked for ${path} but it is not in this nugget.`,
    back: 'Go to the start page',
  },
  refused: {
    host: 'This page can only be opened on the computer where it was made.',
    method: 'This page is only for looking and playing.',
    broken: 'I could not read that file. Press launch again.',
  },
} as const;
