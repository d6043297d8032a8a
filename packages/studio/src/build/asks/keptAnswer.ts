import { useEffect, useState } from 'react';

/** What a person has chosen and written so far; kept in this browser until the crew has it. */
export interface Draft {
  /** The question that a text or a choice is for -> what was chosen, by label. */
  readonly choices: Readonly<Record<string, readonly string[]>>;
  /** The question that a text is for -> what was written; a gate's feedback stands under ''. */
  readonly texts: Readonly<Record<string, string>>;
}

export const EMPTY_DRAFT: Draft = { choices: {}, texts: {} };

const keyOf = (askId: string): string => `nugget-answer:${askId}`;

/** A browser may refuse to keep anything (private windows, a full disk); the draft then lives as long as the page. */
function storage(): Storage | undefined {
  try {
    return localStorage;
  } catch (cause) {
    if (cause instanceof DOMException) return undefined;
    throw cause;
  }
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isDraft = (value: unknown): value is Draft =>
  isRecord(value) &&
  isRecord(value.choices) &&
  isRecord(value.texts) &&
  Object.values(value.texts).every((text) => typeof text === 'string') &&
  Object.values(value.choices).every(
    (labels) => Array.isArray(labels) && labels.every((label) => typeof label === 'string'),
  );

/** What was kept of an answer; an empty draft when it is none (of another version, or changed by hand). */
export function readDraft(kept: string | null): Draft {
  if (kept === null) return EMPTY_DRAFT;
  try {
    const value: unknown = JSON.parse(kept);
    return isDraft(value) ? value : EMPTY_DRAFT;
  } catch (cause) {
    if (cause instanceof SyntaxError) return EMPTY_DRAFT;
    throw cause;
  }
}

function keep(askId: string, draft: Draft): void {
  try {
    storage()?.setItem(keyOf(askId), JSON.stringify(draft));
  } catch (cause) {
    // A full storage: the page itself still holds the answer.
    if (!(cause instanceof DOMException)) throw cause;
  }
}

/** The crew has it: nothing is left to keep. */
export const forgetDraft = (askId: string): void => storage()?.removeItem(keyOf(askId));

/** An answer that outlives a reload and a lost connection. */
export function useDraft(askId: string): readonly [Draft, (draft: Draft) => void] {
  const [draft, setDraft] = useState(() => readDraft(storage()?.getItem(keyOf(askId)) ?? null));
  useEffect(() => {
    if (draft !== EMPTY_DRAFT) keep(askId, draft);
  }, [askId, draft]);
  return [draft, setDraft];
}
