import { colourIn } from '../../shared/colourWords.ts';
import type { Answering } from '../../shared/requirements.ts';
import { sizeIn } from '../../shared/textSize.ts';

const KEPT: readonly RegExp[] = [
  /\b(without|no|not need|offline|ohne|sin|sans)\b.*\b(internet|network|wi-?fi|netz|red|réseau)\b|\boffline\b/i,
  /\b(phone|tablet|mobile|touch ?screen|small screen|handy|móvil|teléfono|téléphone|tablette)\b/i,
  /\b(keyboard|tastatur|teclado|clavier|screen reader)\b/i,
  /\b(friendly|not (?:be )?scary|no scary|kind words|freundlich|amable|gentil)\b/i,
  /\b(has|with|needs?) a (?:nice )?title\b/i,
];

const PAINTED = /\b(colou?rs?|background|page|buttons?|look|farbe|color|fondo|couleur|fond)\b/i;

/**
 * What every page of ours keeps by the way it is made: no network, small screens, keyboard, kind words, a title, the
 * size of its text and its main colour.
 */
export const promises: Answering = {
  id: 'promises',
  answers: ({ type, description }) =>
    sizeIn(description) > sizeIn('') ||
    KEPT.some((words) => words.test(description)) ||
    (type !== 'when_then' && PAINTED.test(description) && isAboutColourOnly(description)),
};

/** "the page should be blue", but not "a page with a blue robot that dances". */
const isAboutColourOnly = (description: string): boolean =>
  colourIn(description) !== undefined &&
  description.trim().split(/\s+/).length <= 8 &&
  !/\bwith\b/i.test(description);
