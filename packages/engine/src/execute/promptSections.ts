import { clipEnd, clipLines } from './clip.ts';
import { quoted } from './quoted.ts';

/** What a section is about; `core` is what no agent can do without. */
export type SectionKind =
  | 'core'
  | 'digest'
  | 'otherRequirements'
  | 'crew'
  | 'manifest'
  | 'skills'
  | 'behaviour'
  | 'rules'
  | 'summaries';

/** What a prompt that is too long goes without, first the things that an agent can most easily find out itself. */
const LEAVES_FIRST: readonly SectionKind[] = [
  'digest',
  'otherRequirements',
  'crew',
  'manifest',
  'skills',
  'behaviour',
  'summaries',
  'rules',
];

/** One part of a prompt: our heading and, quoted below it, what others wrote. */
export interface Section {
  readonly kind: SectionKind;
  readonly text: string;
}

export interface QuotedPart {
  readonly kind: SectionKind;
  readonly heading: string;
  /** Who wrote it. */
  readonly source: string;
  /** Our words below the quotation. */
  readonly then?: string;
}

/** A section around a text; none at all around an empty one. */
export function textSection(
  { kind, heading, source, then = '' }: QuotedPart,
  text: string,
): readonly Section[] {
  if (text === '') return [];
  return [{ kind, text: `${heading}\n${quoted(source, text)}${then === '' ? '' : `\n${then}`}` }];
}

/** A section around a list of at most `max` characters, of which no entry takes more than half. */
export function listSection(part: QuotedPart, lines: readonly string[], max: number): readonly Section[] {
  const entries = lines.map((line) => `- ${clipEnd(line, Math.floor(max / 2))}`);
  return textSection(part, clipLines(entries, max));
}

/** Leaves out whole kinds of sections until the rest has at most `max` characters; never the core. */
export function fitSections(sections: readonly Section[], max: number): string {
  const joined = (kept: readonly Section[]): string => kept.map(({ text }) => text).join('\n\n');
  let kept = sections;
  for (const kind of LEAVES_FIRST) {
    if (joined(kept).length <= max) break;
    kept = kept.filter((section) => section.kind !== kind);
  }
  return joined(kept);
}
