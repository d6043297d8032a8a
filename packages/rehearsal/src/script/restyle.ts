import { readFiles, refusals, writeFiles } from './files.ts';
import type { Scene } from './script.ts';
import type { Stage } from './stage.ts';
import { fulfilled, styleWishes, wishSentence } from './wishes.ts';

const THEME = 'theme.css';

interface Wish {
  readonly words: string;
  readonly there: readonly string[];
}

/** Carries out what a script can of a person's wish, and says about the rest that it cannot. */
export function* personsWish(stage: Stage, { words, there }: Wish): Scene<readonly string[]> {
  if (words === '')
    return ['You said no, but not what to change. Tell me a colour, or how big the text shall be.'];
  const cannot = [`You asked: "${words}". I am a script and cannot do that, so I changed nothing for it.`];
  if (!there.includes(THEME)) return cannot;
  const [theme] = yield* readFiles(stage, [THEME], 'I look at the colours and the letters.');
  const wishes = theme === undefined ? [] : styleWishes(words, theme.text);
  if (theme === undefined || wishes.length === 0) return cannot;
  const file = { path: THEME, text: fulfilled(theme.text, wishes) };
  const outcomes = yield* writeFiles(stage, { files: [file], before: [theme], says: 'The way you said:' });
  const refused = refusals(outcomes);
  if (refused.length > 0) return refused;
  return [
    ...wishes.map(wishSentence),
    'I understand colours and the size of text; if you meant anything else, I missed it.',
  ];
}
