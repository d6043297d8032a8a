// Columns of a terminal: most characters take one, emoji and East Asian ones two, marks on a letter none.

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
const INVISIBLE = /^[\p{Mark}\p{Default_Ignorable_Code_Point}]+$/u;
const EMOJI = /\p{Emoji_Presentation}|\uFE0F|[\u{1F1E6}-\u{1F1FF}]/u;
/** The blocks that Unicode's East Asian Width (UAX #11) calls wide or fullwidth. */
const WIDE =
  /[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uA960-\uA97F\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6\u{1F200}-\u{1F2FF}\u{20000}-\u{3FFFD}]/u;

function graphemeWidth(grapheme: string): number {
  if (INVISIBLE.test(grapheme)) return 0;
  return EMOJI.test(grapheme) || WIDE.test(grapheme) ? 2 : 1;
}

/** How many columns a safe, uncoloured text takes. */
export function cellWidth(text: string): number {
  let width = 0;
  for (const { segment } of graphemes.segment(text)) width += graphemeWidth(segment);
  return width;
}

/** The text, or as much of its start as fits with an ellipsis. */
export function cutToCells(text: string, cells: number): string {
  if (cellWidth(text) <= cells) return text;
  let kept = '';
  let width = 0;
  for (const { segment } of graphemes.segment(text)) {
    width += graphemeWidth(segment);
    if (width > cells - 1) break;
    kept += segment;
  }
  return cells > 0 ? `${kept.trimEnd()}…` : '';
}

/** The text in exactly this many columns: cut, or filled with spaces at its end. */
export function fillCells(text: string, cells: number): string {
  const cut = cutToCells(text, cells);
  return cut + ' '.repeat(Math.max(0, cells - cellWidth(cut)));
}
