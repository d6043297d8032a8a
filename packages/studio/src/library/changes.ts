import type { NuggetContent, NuggetDocument } from '@nugget/contract';

/** What is not on the server yet: the fields changed since `revision`, as they are now and as they were then. */
export interface Changes {
  readonly revision: number;
  readonly after: Partial<NuggetContent>;
  readonly before: Partial<NuggetContent>;
}

export type Merge =
  | { readonly outcome: 'merged'; readonly content: NuggetContent; readonly changes: Changes | undefined }
  /** Both changed the same thing differently; neither may be lost. */
  | { readonly outcome: 'conflict' };

const FIELDS = [
  'name',
  'workspace_json',
  'thumbnail',
  'session_id',
] as const satisfies readonly (keyof NuggetContent)[];

export const contentOf = ({ name, workspace_json, thumbnail, session_id }: NuggetContent): NuggetContent => ({
  name,
  workspace_json,
  thumbnail,
  session_id,
});

export function addChange(
  changes: Changes | undefined,
  { document, patch }: { readonly document: NuggetDocument; readonly patch: Partial<NuggetContent> },
): Changes {
  const { revision, after, before } = changes ?? { revision: document.revision, after: {}, before: {} };
  const touched = pick(contentOf(document), fieldsOf(patch));
  return { revision, after: { ...after, ...patch }, before: { ...touched, ...before } };
}

/** What is left to save once `sent` is on the server as `revision`. */
export function withoutSent(changes: Changes, sent: Changes, revision: number): Changes | undefined {
  const left = fieldsOf(changes.after).filter((field) => changes.after[field] !== sent.after[field]);
  if (left.length === 0) return undefined;
  return {
    revision,
    after: pick(changes.after, left),
    before: { ...pick(changes.before, left), ...pick(sent.after, left) },
  };
}

/** Puts changes on top of what the server has now, field by field. */
export function mergeChanges(theirs: NuggetDocument, changes: Changes): Merge {
  const left = fieldsOf(changes.after).filter((field) => !isSame(theirs[field], changes.after[field]));
  // The picture of the blocks follows the blocks; it is no reason to keep two nuggets.
  const clashes = left.filter(
    (field) => field !== 'thumbnail' && !isSame(theirs[field], changes.before[field]),
  );
  if (clashes.length > 0) return { outcome: 'conflict' };
  const content = { ...contentOf(theirs), ...pick(changes.after, left) };
  if (left.length === 0) return { outcome: 'merged', content, changes: undefined };
  const rebased = {
    revision: theirs.revision,
    after: pick(changes.after, left),
    before: pick(contentOf(theirs), left),
  };
  return { outcome: 'merged', content, changes: rebased };
}

const fieldsOf = (content: Partial<NuggetContent>): readonly (keyof NuggetContent)[] =>
  FIELDS.filter((field) => content[field] !== undefined);

const pick = (
  content: Partial<NuggetContent>,
  fields: readonly (keyof NuggetContent)[],
): Partial<NuggetContent> => Object.fromEntries(fields.map((field) => [field, content[field]]));

/** Documents are JSON; the order of keys does not count. */
function isSame(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  const [left, right] = [Object.entries(one), new Map(Object.entries(other))];
  if (Array.isArray(one) !== Array.isArray(other) || left.length !== right.size) return false;
  return left.every(([key, value]) => right.has(key) && isSame(value, right.get(key)));
}
