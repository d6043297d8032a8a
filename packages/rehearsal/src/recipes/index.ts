import type { NuggetSpec } from '@nugget/contract';
import { board } from './board/board.ts';
import { game } from './game/index.ts';
import { general } from './general/general.ts';
import { play } from './play/play.ts';
import { python } from './python/python.ts';
import type { Composition, Recipe } from './recipe.ts';
import { withColourQuestion } from './shared/colourQuestion.ts';
import { story } from './story/story.ts';
import { tool } from './tool/tool.ts';
import { website } from './website/website.ts';

/** In order of choice: the first recipe that matches builds the nugget; the last one matches everything. */
const RECIPES: readonly Recipe[] = [board, python, play, game, story, tool, website, general];

/** The recipe that builds this nugget. */
function recipeFor(spec: NuggetSpec): Recipe {
  const recipe = RECIPES.find((candidate) => candidate.matches(spec));
  if (recipe === undefined)
    throw new Error(`No rehearsal recipe builds a nugget of type ${spec.nugget.type}.`);
  return recipe;
}

/** What the crew will build for this spec, with the questions that the child wants to be asked. */
export function composeFor(spec: NuggetSpec): Composition {
  return withColourQuestion(spec, recipeFor(spec).compose(spec));
}
