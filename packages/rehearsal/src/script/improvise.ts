import { lookAround } from './files.ts';
import { personsWish } from './restyle.ts';
import type { Scene } from './script.ts';
import type { BriefOf, Stage } from './stage.ts';
import { closing, opening } from './voice.ts';
import { personsWords } from './wishes.ts';

/** A task that no recipe wrote. The look can be changed; anything else is said, not pretended. */
export function* improvise(stage: Stage, brief: BriefOf<'task'>): Scene<string> {
  const says = `${opening(brief.agent)} I have no script for "${brief.task.name}", so I look around.`;
  const there = yield* lookAround(stage, { says, expected: ['theme.css'] });
  const words = personsWords(brief.feedback) || brief.task.description;
  const wished = yield* personsWish(stage, { words, there });
  const seen = there.length === 0 ? 'There is nothing here yet.' : `I found ${there.length} files.`;
  return closing([seen, ...wished]);
}
