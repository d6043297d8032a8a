import type { NuggetSpec } from '@nugget/contract';
import type { RecipeFile, RecipeQuestion } from '../recipe.ts';
import { between, numbersIn } from '../shared/numbers.ts';

const INVITES = /\b(?:ask me|let me (?:choose|pick|decide)|i (?:can )?(?:choose|pick|decide))\b/i;

/** Does the child want to be asked how fast it is? */
export const asksForSpeed = (description: string): boolean =>
  INVITES.test(description) && /\b(?:speed|fast|slow)/i.test(description);

const asksForLives = (description: string): boolean =>
  INVITES.test(description) && /\b(?:lives|hearts)\b/i.test(description);

/** How fast things fall, where the child wants to be asked. */
export function speedQuestion(spec: NuggetSpec): readonly RecipeQuestion[] {
  if (!spec.requirements.some(({ description }) => asksForSpeed(description))) return [];
  return [
    {
      question: 'How fast shall things fall at the beginning?',
      header: 'Speed',
      options: [
        { label: 'Slow', description: 'time to think' },
        { label: 'Medium', description: 'just right for most' },
        { label: 'Fast', description: 'for quick fingers' },
      ],
      answered: (files, answer) => withConstant(files, 'FIRST_SPEED', speedOf(answer)),
    },
  ];
}

function speedOf(answer: string): number {
  if (/slow/i.test(answer)) return 80;
  return /fast/i.test(answer) ? 210 : 130;
}

/** How many lives there are, where the child wants to be asked. */
export function livesQuestion(spec: NuggetSpec): readonly RecipeQuestion[] {
  if (!spec.requirements.some(({ description }) => asksForLives(description))) return [];
  return [
    {
      question: 'How many lives do you want to have?',
      header: 'Lives',
      options: [
        { label: 'One', description: 'only for the brave' },
        { label: 'Three', description: 'as in most games' },
        { label: 'Five', description: 'for a long game' },
      ],
      answered: (files, answer) => withConstant(files, 'LIVES', between(1, numbersIn(answer)[0] ?? 3, 9)),
    },
  ];
}

/** The files with another number behind the name of a constant. */
function withConstant(files: readonly RecipeFile[], name: string, value: number): readonly RecipeFile[] {
  const line = new RegExp(`^((?:export )?const ${name} = )\\d+;`, 'm');
  return files.map((file) => ({ ...file, text: file.text.replace(line, `$1${value};`) }));
}
