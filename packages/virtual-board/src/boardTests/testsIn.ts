/** A test function of a file, by its place in it. */
export interface FoundTest {
  readonly name: string;
  /** The docstring's first line; the function's name where it has none. MicroPython itself forgets docstrings. */
  readonly title: string;
}

const FUNCTION =
  /^(?:async[ \t]+)?def[ \t]+(test_\w*)[ \t]*\([^)]*\)[^\n]*:[^\n]*\n(?:[ \t]*(?:#[^\n]*)?\n)*[ \t]+(?:[rRuU]?("""|'''|"|')([^\n]*))?/gm;

/** The tests of a file, in their order. */
export function testsIn(source: string): readonly FoundTest[] {
  return [...source.matchAll(FUNCTION)].map(([, name = '', quote, line = '']) => {
    const title = quote === undefined ? '' : (line.split(quote)[0] ?? '').trim();
    return { name, title: title === '' ? name : title };
  });
}
