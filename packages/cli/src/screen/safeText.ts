import { stripVTControlCharacters } from 'node:util';

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are exactly what is looked for.
const CONTROLS = /[\u0000-\u001f\u007f-\u009f]/g;
/** Embeddings, overrides and isolates turn the rest of a line around; single marks (LRM, RLM) only order their neighbours. */
const TURNS = /[\u202a-\u202e\u2066-\u2069]/g;
const LINE_BREAKS = /\s*[\r\n\u0085\u2028\u2029]+\s*/g;

/** Text that somebody else wrote, made fit for a terminal: one line, nothing that moves the cursor or turns the line. */
export function safeText(text: string): string {
  const plain = stripVTControlCharacters(text).replace(LINE_BREAKS, ' ').replaceAll('\t', ' ');
  return plain.replace(CONTROLS, '').replace(TURNS, '').trim();
}

/** The same for text of several lines; empty lines are dropped. */
export function safeLines(text: string): readonly string[] {
  return text
    .split(/[\r\n\u0085\u2028\u2029]+/)
    .map(safeText)
    .filter((line) => line !== '');
}
