import { type Json, jsLiteral } from '../shared/escape.ts';
import { type Raw, raw } from '../shared/templates.ts';

type Entry = string | { readonly [key: string]: Json };

/** A list as a person would type it into a program: one entry a line, names of parts without quotes. */
export function jsList(entries: readonly Entry[]): Raw {
  return raw(`[\n${entries.map((entry) => `  ${jsEntry(entry)},\n`).join('')}]`);
}

function jsEntry(entry: Entry): string {
  if (typeof entry === 'string') return jsLiteral(entry);
  const parts = Object.entries(entry).map(([name, value]) => `${name}: ${jsLiteral(value)}`);
  return `{ ${parts.join(', ')} }`;
}
