import { applyComposition } from '../recipes/applyComposition.ts';
import { composeFor } from '../recipes/index.ts';
import { readFiles, writeFiles, writtenPaths } from '../script/files.ts';
import type { Scene } from '../script/script.ts';
import type { BriefOf, Stage } from '../script/stage.ts';
import { closing, listed, opening } from '../script/voice.ts';
import { hasConflict, resolved } from './resolve.ts';

/** Two people changed the same place: keeps the work of both. */
export function* conflict(stage: Stage, brief: BriefOf<'conflict'>): Scene<string> {
  const finished = applyComposition(composeFor(brief.spec));
  const says = `${opening(brief.agent)} Somebody was in the same place as I. Let us keep both.`;
  const files = yield* readFiles(stage, brief.files, says);
  const before = files.filter(({ text }) => hasConflict(text));
  const outcomes = yield* writeFiles(stage, {
    files: before.map(({ path, text }) => ({ path, text: resolved(text, finished.get(path)) })),
    before,
    says: 'I put both sides together in',
  });
  const settled = writtenPaths(outcomes);
  const open = brief.files.filter((path) => !settled.includes(path));
  return closing([
    settled.length === 0 ? '' : `I kept both sides of ${listed(settled)}.`,
    open.length === 0 ? '' : `I found no place to settle in ${listed(open)}.`,
  ]);
}
