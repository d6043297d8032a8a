import { stripVTControlCharacters } from 'node:util';

/** Hostile text for people's screens, JSON and databases: no terminal sequences, no control characters, whole characters. */
export function cleanText(text: string): string {
  return (
    stripVTControlCharacters(text)
      .replace(/\r\n?/gu, '\n')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out.
      .replace(/[\u0000-\u0008\u000B-\u001F\u007F-\u009F]/gu, '')
      .toWellFormed()
  );
}

/** One line of at most `max` code units. */
export function cleanLine(text: string, max: number): string {
  const line = cleanText(text).replace(/\s+/gu, ' ').trim();
  return line.length <= max ? line : `${line.slice(0, max - 1).toWellFormed()}…`;
}

/** The end of a text, where the reason stands; what is missing before it is marked. */
export function cleanEnd(text: string, max: number): string {
  const clean = cleanText(text).trim();
  return clean.length <= max ? clean : `…${clean.slice(1 - max).toWellFormed()}`;
}
