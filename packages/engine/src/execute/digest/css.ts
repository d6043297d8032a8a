import { captures } from './captures.ts';
import type { Digester } from './digester.ts';

const PROPERTY = /(?:^|[{;\s])(--[\w-]{1,80})[ \t]{0,4}:/g;
const SELECTOR_LINE = /^([^\n{};@]{1,200})\{/gm;
const CLASS_OR_ID = /([.#][A-Za-z_][\w-]{0,79})/g;

/** Custom properties, and the classes and ids that have a style. */
export const css: Digester = {
  extensions: ['.css'],
  names: (text) => [
    ...captures(text, PROPERTY),
    ...captures(text, SELECTOR_LINE).flatMap((selector) => captures(selector, CLASS_OR_ID)),
  ],
};
