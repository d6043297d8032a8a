import { captures } from './captures.ts';
import type { Digester } from './digester.ts';

// Only column 0, and without names that begin with an underscore: PEP 8 calls those internal.
const FUNCTION_OR_CLASS = /^(?:async def|def|class)[ \t]{1,8}([^\W_]\w{0,79})/gm;
const CONSTANT = /^([A-Z][A-Z0-9_]{1,79})[ \t]{0,4}(?::[^=\n]{1,80})?=(?!=)/gm;

/** Functions, classes and constants of a module. */
export const python: Digester = {
  extensions: ['.py'],
  names: (text) => [...captures(text, FUNCTION_OR_CLASS), ...captures(text, CONSTANT)],
};
