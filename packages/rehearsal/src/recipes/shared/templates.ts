import { readFileSync } from 'node:fs';
import type { RecipeFile } from '../recipe.ts';
import { htmlText, type Json, jsLiteral, jsonLiteral, markdownText, pyLiteral } from './escape.ts';

/** A piece of program text that is inserted as it is. Only for text that a recipe made, never for a child's words. */
export interface Raw {
  readonly raw: string;
}

export type Values = Readonly<Record<string, Json | Raw>>;

/** Fills one template of a folder; the file keeps the template's path. */
export type Templates = (path: string, values?: Values) => RecipeFile;

export const raw = (text: string): Raw => ({ raw: text });

const isRaw = (value: Json | Raw): value is Raw =>
  typeof value === 'object' && value !== null && 'raw' in value && typeof value.raw === 'string';

/** How a child's words become harmless, by the kind of file they go into. */
const ESCAPES: Readonly<Record<string, (value: Json) => string>> = {
  html: (value) => htmlText(asText(value)),
  md: (value) => markdownText(asText(value)),
  js: jsLiteral,
  mjs: jsLiteral,
  json: jsonLiteral,
  py: pyLiteral,
};

/**
 * The templates of a folder: real files, read once. `{{name}}` is replaced by the value of that name, escaped for the
 * kind of file; in programs it stands in quotes ('{{name}}'), so that the template is a valid program too, and becomes
 * a literal without them. Inserted text is never looked through again. A name without a value throws.
 */
export function templatesIn(folder: URL): Templates {
  const texts = new Map<string, string>();
  return (path, values = {}) => {
    const text = texts.get(path) ?? readFileSync(new URL(path, folder), 'utf8');
    texts.set(path, text);
    return { path, text: fillTemplate({ path, text }, values) };
  };
}

export function fillTemplate(template: RecipeFile, values: Values): string {
  return template.text.replace(/(['"]?)\{\{([\w.]+)\}\}\1/g, (_, quote: string, name: string) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    if (value === undefined) throw new Error(`${template.path} needs a value for {{${name}}}.`);
    if (isRaw(value)) return `${quote}${value.raw}${quote}`;
    return keepsQuotes(template.path)
      ? `${quote}${escapeFor(template.path)(value)}${quote}`
      : escapeFor(template.path)(value);
  });
}

const extension = (path: string): string => path.slice(path.lastIndexOf('.') + 1);

const keepsQuotes = (path: string): boolean => ['html', 'md'].includes(extension(path));

function escapeFor(path: string): (value: Json) => string {
  const escaped = ESCAPES[extension(path)];
  if (escaped === undefined)
    throw new Error(`${path}: only raw() values can stand in a .${extension(path)} file.`);
  return escaped;
}

const asText = (value: Json): string => (typeof value === 'string' ? value : JSON.stringify(value));
