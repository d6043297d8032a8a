/** The entry of a table that is kept by language (only its first part counts); English where there is none. */
export function inLanguage<T>(table: { readonly en: T } & Readonly<Record<string, T>>, language: string): T {
  const short = language.toLowerCase().split('-')[0] ?? 'en';
  return (Object.hasOwn(table, short) ? table[short] : table.en) ?? table.en;
}

/** Puts values where a text says `{name}`; looks at nothing twice, so that a value may hold braces itself. */
export function withWords(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) =>
    Object.hasOwn(values, name) ? (values[name] ?? whole) : whole,
  );
}
