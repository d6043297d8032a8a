import { type ExplainRequest, writeExplain } from '@nugget/contract';
import { clipEnd } from '../execute/clip.ts';
import { QUOTED_MEANS, quoted } from '../execute/quoted.ts';

/** How much of a file goes into one explanation: lines, lines around them, and characters of one line. */
const MOST = { lines: 200, around: 20, line: 300 } as const;

export interface ExplainedLines {
  readonly path: string;
  /** Of the whole file. */
  readonly lines: readonly string[];
  /** Counted from 1, both included. */
  readonly fromLine: number;
  readonly toLine: number;
  readonly language: string;
}

const SYSTEM = [
  'You explain lines of code to a child between 8 and 14 who looks at a project that was made for them. Say what the lines do in this project and why they are there, with the real names in them, as you would to a curious child beside you: short sentences, friendly, no blame, nothing made up.',
  'At most 120 words, as plain text without headings, lists or code blocks. Answer in the language that is named.',
  QUOTED_MEANS,
].join('\n\n');

const numbered = (lines: readonly { readonly number: number; readonly text: string }[]): string =>
  lines.map(({ number, text }) => `${number}: ${text}`).join('\n');

function requestOf({ path, lines, fromLine, toLine, language }: ExplainedLines): ExplainRequest {
  const last = Math.min(toLine, fromLine + MOST.lines - 1);
  const part = (from: number, to: number) =>
    lines.slice(Math.max(0, from - 1), Math.max(0, to)).map((text, index) => ({
      number: Math.max(1, from) + index,
      text: clipEnd(text, MOST.line),
    }));
  return {
    path,
    language,
    selected: part(fromLine, last),
    before: part(fromLine - MOST.around, fromLine - 1),
    after: part(last + 1, last + MOST.around),
  };
}

/** What the model reads. For programs the same stands in the explain mark, which comes last. */
export function explainPrompt(explained: ExplainedLines): {
  readonly system: string;
  readonly prompt: string;
} {
  const request = requestOf(explained);
  const { before, selected, after } = request;
  const section = (heading: string, text: string): readonly string[] =>
    text === '' ? [] : [`${heading}\n${quoted('the file', text)}`];
  const prompt = [
    ...section('The file:', request.path),
    ...section('The lines before:', numbered(before)),
    ...section('The lines to explain:', numbered(selected)),
    ...section('The lines after:', numbered(after)),
    ...section('The language to answer in:', request.language),
    `The same for programs:\n${writeExplain(request)}`,
  ];
  return { system: SYSTEM, prompt: prompt.join('\n\n') };
}
