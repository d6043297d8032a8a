import {
  LIMITS,
  type NuggetSpec,
  type Problem,
  parseInput,
  parseJson,
  parseRecordedEvent,
  parseSpec,
  problemLine,
  type RecordedEvent,
  Rule,
  Skill,
  Thumbnail,
  WorkspaceJson,
} from '@nugget/contract';
import { z } from 'zod';
import { invalidEntry, invalidFile, tooLargeEntry, tooNewFile } from './nuggetFileErrors.ts';
import type { DocumentName } from './unpackNuggetFile.ts';

/** The form of nugget files that this program writes, and the newest that it reads. */
export const NUGGET_FILE_FORMAT = 1 as const;
/** As many as a session takes in; a long one has some thousand. */
const MOST_EVENTS = 200_000;

/** `nugget.json` in a nugget file. `spec` is what was built last; null before the first build. */
export const NuggetManifest = z.object({
  format: z.literal(NUGGET_FILE_FORMAT),
  name: z.string().trim().min(1).max(LIMITS.name),
  workspace_json: WorkspaceJson.nullable(),
  thumbnail: Thumbnail.nullable(),
  spec: z.unknown().optional(),
});
export type NuggetManifest = z.infer<typeof NuggetManifest>;

/** The documents of a nugget file, each found right. */
export interface NuggetDocuments {
  readonly manifest: NuggetManifest;
  readonly spec: NuggetSpec | undefined;
  readonly events: readonly RecordedEvent[];
}

/** Throws NUGGET_FILE_INVALID or NUGGET_FILE_TOO_NEW, naming the document and the place in it. */
export function readDocuments(texts: ReadonlyMap<DocumentName, string>): NuggetDocuments {
  const text = texts.get('nugget.json');
  if (text === undefined) throw invalidFile('it is a zip, but there is no nugget.json in it');
  const json = jsonOf('nugget.json', text);
  const format = z.object({ format: z.int().min(NUGGET_FILE_FORMAT + 1) }).safeParse(json);
  if (format.success) throw tooNewFile(format.data.format);
  const manifest = checkedAs('nugget.json', NuggetManifest, json);
  // They are in the spec, too; here they are for people and other programs. A file that lies about them is no good.
  checkList(texts, { name: 'skills.json', schema: z.array(Skill).max(LIMITS.skills) });
  checkList(texts, { name: 'rules.json', schema: z.array(Rule).max(LIMITS.rules) });
  return { manifest, spec: specOf(manifest), events: eventsOf(texts.get('events.jsonl') ?? '') };
}

function specOf({ spec }: NuggetManifest): NuggetSpec | undefined {
  if (spec === undefined || spec === null) return undefined;
  const parsed = parseSpec(spec);
  if (parsed.outcome === 'parsed') return parsed.spec;
  throw invalidEntry('nugget.json', `has a spec that this version cannot read: ${listed(parsed.problems)}`);
}

function eventsOf(text: string): readonly RecordedEvent[] {
  const lines = text.split('\n').filter((line) => line !== '');
  if (lines.length > MOST_EVENTS) {
    throw tooLargeEntry('events.jsonl', `has ${lines.length} events; at most ${MOST_EVENTS} are allowed`);
  }
  return lines.map((line, index) => {
    try {
      return parseRecordedEvent(JSON.parse(line));
    } catch (cause) {
      throw invalidEntry('events.jsonl', `has no event in line ${index + 1}`, cause);
    }
  });
}

function checkList(
  texts: ReadonlyMap<DocumentName, string>,
  { name, schema }: { readonly name: DocumentName; readonly schema: z.ZodType<unknown> },
): void {
  const text = texts.get(name);
  if (text !== undefined) checkedAs(name, schema, jsonOf(name, text));
}

function jsonOf(name: DocumentName, text: string): unknown {
  const parsed = parseJson(text);
  if (parsed.outcome === 'parsed') return parsed.value;
  throw invalidEntry(name, listed(parsed.problems));
}

function checkedAs<T>(name: DocumentName, schema: z.ZodType<T>, json: unknown): T {
  const parsed = parseInput(schema, json);
  if (parsed.outcome === 'parsed') return parsed.value;
  throw invalidEntry(name, `is not as it should be: ${listed(parsed.problems)}`);
}

const listed = (problems: readonly Problem[]): string => problems.slice(0, 5).map(problemLine).join('; ');
