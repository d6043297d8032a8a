import { templatesIn } from '../shared/templates.ts';

/** The program's own modules; on a board all of them lie in its root. */
export const source = templatesIn(new URL('./files/src/', import.meta.url));
/** Lines of wires.py, by the kind of board. */
export const wires = templatesIn(new URL('./files/', import.meta.url));
/** The tests that run on the virtual board, and what a page needs to talk to the board. */
export const template = templatesIn(new URL('./files/nugget/', import.meta.url));
