import type { Part } from '../../general/page/part.ts';
import { wordsOf } from '../../shared/requirements.ts';
import { counter } from '../../website/parts/counter.ts';

const BUTTONS =
  /\b(reset|back to zero|(?:add|plus|minus) one|zurücksetzen|auf null|poner a cero|remettre à zéro)\b/i;

/** A counter with buttons of its own, which a tool can be all about. */
export const tally: Part = {
  ...counter,
  belongsTo: (spec) => counter.isNamedIn(wordsOf(spec)),
  answers: (requirement) => counter.answers(requirement) || BUTTONS.test(requirement.description),
};
