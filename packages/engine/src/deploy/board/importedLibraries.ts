interface Program {
  readonly path: string;
  readonly text: string;
}

const IMPORT = /^[ \t]*import[ \t]+(.+)$/gm;
const FROM = /^[ \t]*from[ \t]+([\w.]+)[ \t]+import\b/gm;

/** The first part of each module's name that a program imports, as far as a look at its lines can tell. */
function importsOf(text: string): readonly string[] {
  const listed = [...text.matchAll(IMPORT)].flatMap(([, names = '']) => names.split(','));
  const named = [...text.matchAll(FROM)].map(([, name = '']) => name);
  return [...listed, ...named].map((name) => name.trim().split(/[\s.#;]/)[0] ?? '');
}

/** What a file is imported by: `lib/ssd1306.py` and `ssd1306/__init__.py` are both `ssd1306`. */
const moduleOf = (path: string): string => path.replace(/^lib\//, '').replace(/(\/.*|\.py)$/, '');

/** The libraries that the programs import, and those that these import in turn. */
export function importedLibraries(
  programs: readonly Program[],
  libraries: readonly Program[],
): readonly Program[] {
  const found = new Set<Program>();
  let unread = programs;
  while (unread.length > 0) {
    const wanted = new Set(unread.flatMap(({ text }) => importsOf(text)));
    unread = libraries.filter((library) => wanted.has(moduleOf(library.path)) && !found.has(library));
    for (const library of unread) found.add(library);
  }
  return libraries.filter((library) => found.has(library));
}
