/** Finds the names by which other files can use a file. */
export interface Digester {
  /** Lower case, with the dot. */
  readonly extensions: readonly string[];
  /**
   * Names, possibly repeated. The text may be hostile: patterns have bounded repeats only, so that the time stays linear
   * in its length. It may be cut anywhere.
   */
  names(text: string): readonly string[];
}
