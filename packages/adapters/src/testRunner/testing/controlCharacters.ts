/** The characters of a text that no screen should get: C0 and C1, but for newline and tab. */
export const controlCharacters = (text: string): readonly string[] =>
  [...text].filter(
    (char) => (char < ' ' && char !== '\n' && char !== '\t') || (char >= '\u007f' && char <= '\u009f'),
  );
