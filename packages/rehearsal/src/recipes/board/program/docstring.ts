/** Words inside a docstring of one line: nothing in them ends it or is read as an escape. */
export const inDocstring = (words: string): string => words.replace(/["\\]/g, "'");
