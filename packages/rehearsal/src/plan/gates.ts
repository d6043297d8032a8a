import type { NuggetSpec, PlannerAnswer } from '@nugget/contract';
import type { RecipeTask } from '../recipes/recipe.ts';

/** The child's gates: one about the look comes as soon as there is a look, any other when everything is built. */
export function gatesFor(spec: NuggetSpec, tasks: readonly RecipeTask[]): PlannerAnswer['gates'] {
  const building = tasks.filter(({ role }) => role === 'builder' || role === 'custom');
  const look = building.find(({ files }) => files.some(({ path }) => path.endsWith('.css')));
  const last = building.at(-1) ?? tasks.at(-1);
  return spec.workflow.human_gates
    .filter((question) => question.trim() !== '')
    .flatMap((question) => {
      const after = isAboutLook(question) ? (look ?? last) : last;
      return after === undefined ? [] : [{ after: after.id, question }];
    });
}

const isAboutLook = (question: string): boolean =>
  /colou?r|look|style|design|font|picture|farbe|aussehen|couleur|color(?:es)?|aspecto/i.test(question);
