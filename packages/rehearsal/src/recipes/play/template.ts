import { templatesIn } from '../shared/templates.ts';

/** The files that toys are made of. */
export const template = templatesIn(new URL('./files/', import.meta.url));
