import type { NuggetSpec, Requirement } from '@nugget/contract';
import type { Composition, RecipeFile, RecipeQuestion } from '../recipe.ts';
import { colourIn } from './colourWords.ts';
import { shortened } from './escape.ts';
import { invitesColourQuestion } from './invitesColourQuestion.ts';
import { requirementId } from './requirements.ts';
import { restyled } from './restyle.ts';

const THEME = 'theme.css';

/** The composition in which the task that writes the colours asks for the main one first, where the child wants that. */
export function withColourQuestion(spec: NuggetSpec, composition: Composition): Composition {
  const inviting = spec.requirements.filter(invitesColourQuestion);
  const [first] = inviting;
  if (first === undefined) return composition;
  const ids = inviting.map((requirement) => requirementId(spec, requirement));
  const tasks = composition.tasks.map((task) => {
    if (!task.files.some(({ path }) => path === THEME)) return task;
    const requirementIds = [...new Set([...task.requirementIds, ...ids])];
    return { ...task, requirementIds, questions: [...(task.questions ?? []), colourQuestion(first)] };
  });
  return { ...composition, tasks };
}

function colourQuestion({ description }: Requirement): RecipeQuestion {
  return {
    question: `Which colour do you choose? (${shortened(description, 80)})`,
    header: 'Colour',
    options: [
      { label: 'Blue', description: 'like the sea' },
      { label: 'Green', description: 'like a forest' },
      { label: 'Purple', description: 'like a wizard' },
      { label: 'Orange', description: 'like a fox' },
    ],
    answered: inColour,
  };
}

function inColour(files: readonly RecipeFile[], answer: string): readonly RecipeFile[] {
  const named = colourIn(answer);
  if (named === undefined) return files;
  return files.map((file) =>
    file.path === THEME ? { ...file, text: restyled(file.text, { kind: 'accent', ...named }) } : file,
  );
}
