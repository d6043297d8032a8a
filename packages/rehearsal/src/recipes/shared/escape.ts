/** JSON as it is written into a program. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

const HTML: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text for HTML, between tags and inside quoted attributes. */
export function htmlText(text: string): string {
  return text.replace(/[&<>"']/g, (character) => HTML[character] ?? character);
}

/**
 * A JavaScript literal with single quotes, also safe inside a script element: no `<`, no line separator, no mark that
 * turns the direction of the text after it.
 */
export function jsLiteral(value: Json): string {
  if (typeof value === 'string') {
    const inside = JSON.stringify(value).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'");
    return withoutTraps(`'${inside}'`);
  }
  if (isList(value)) return listLiteral(value.map(jsLiteral));
  if (typeof value !== 'object' || value === null) return String(value);
  const entries = Object.entries(value).map(([key, part]) => `${keyLiteral(key)}: ${jsLiteral(part)}`);
  return `{ ${entries.join(', ')} }`;
}

/** A short list stands on one line; a long one has a line for each entry, as people write it. */
function listLiteral(entries: readonly string[]): string {
  const line = `[${entries.join(', ')}]`;
  return line.length <= 90 ? line : `[\n${entries.map((entry) => `  ${entry},\n`).join('')}]`;
}

/** JSON that is safe inside a script element. */
export function jsonLiteral(value: Json): string {
  return withoutTraps(JSON.stringify(value));
}

/** A Python literal. JSON's strings and numbers are Python's; only three words differ. */
export function pyLiteral(value: Json): string {
  if (value === null) return 'None';
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  if (isList(value)) return `[${value.map(pyLiteral).join(', ')}]`;
  if (typeof value === 'object') {
    return `{${Object.entries(value)
      .map(([key, part]) => `${pyLiteral(key)}: ${pyLiteral(part)}`)
      .join(', ')}}`;
  }
  return jsonLiteral(value);
}

/** One line of plain text for Markdown: no markup of the child's text comes alive. */
export function markdownText(text: string): string {
  return oneLine(text).replace(/[\\`*_{}[\]()#+!|<>~-]/g, (character) => `\\${character}`);
}

/** Text squeezed onto one line; direction overrides and control characters are dropped. */
export function oneLine(text: string): string {
  return text
    .replace(/[\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/[\p{Cc}\u2028\u2029\s]+/gu, ' ')
    .trim();
}

/** At most `max` characters, cut between words; never in the middle of an emoji. */
export function shortened(text: string, max: number): string {
  const characters = [...oneLine(text)];
  if (characters.length <= max) return characters.join('');
  const cut = characters.slice(0, max - 1).join('');
  const space = cut.lastIndexOf(' ');
  return `${space > max / 2 ? cut.slice(0, space) : cut}…`;
}

// Array.isArray does not narrow readonly arrays.
const isList = (value: Json): value is readonly Json[] => Array.isArray(value);

/** `__proto__: x` in a literal would set the prototype; in brackets it is a key like any other. */
function keyLiteral(key: string): string {
  if (key === '__proto__') return "['__proto__']";
  return /^[A-Za-z_$][\w$]*$/.test(key) ? key : jsLiteral(key);
}

const withoutTraps = (literal: string): string =>
  literal.replace(/[<\u2028\u2029\u202a-\u202e\u2066-\u2069]/g, unicodeEscape);

function unicodeEscape(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
