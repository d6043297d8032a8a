import { templatesIn } from '../shared/templates.ts';

/** The files that tools are made of. */
export const template = templatesIn(new URL('./files/', import.meta.url));
