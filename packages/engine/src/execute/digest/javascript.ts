import { captures } from './captures.ts';
import type { Digester } from './digester.ts';

const DECLARED =
  /^[ \t]{0,8}export (?:default )?(?:declare )?(?:abstract )?(?:async )?(?:function\*? ?|class |const |let |var |interface |type |enum )([\w$]{1,80})/gm;
const EXPORT_LIST = /^[ \t]{0,8}export (?:type )?\{([^}]{0,2000})\}/gm;
const DEFAULT = /^[ \t]{0,8}export (default)\b/gm;
const COMMON_JS = /^(?:module\.)?exports\.([\w$]{1,80})[ \t]{0,4}=/gm;
const COMMON_JS_LIST = /^module\.exports[ \t]{0,4}=[ \t]{0,4}\{([^}]{0,2000})\}/gm;
const GLOBAL = /\b(?:window|globalThis)\.([\w$]{1,80})[ \t]{0,4}=(?!=)/g;
/** What a classic script, which exports nothing, shares with the other scripts of its page. */
const TOP_LEVEL = /^(?:async )?(?:function\*? ?|class |const |let |var )([\w$]{1,80})/gm;

/** `a, b as c, d: e` -> a, c, d: the names as others see them. */
const listed = (list: string, separator: RegExp, side: 0 | -1): string[] =>
  list
    .split(',')
    .map((entry) => (entry.trim().split(separator).at(side) ?? '').trim())
    .filter((name) => /^[\w$]{1,80}$/.test(name));

/** JavaScript and TypeScript: exports, or the top level of a script that has none. */
export const javascript: Digester = {
  extensions: ['.js', '.mjs', '.cjs', '.jsx', '.ts', '.mts', '.tsx'],
  names(text) {
    const exported = [
      ...captures(text, DECLARED),
      ...captures(text, EXPORT_LIST).flatMap((list) => listed(list, /\bas\b/, -1)),
      ...captures(text, DEFAULT),
      ...captures(text, COMMON_JS),
      ...captures(text, COMMON_JS_LIST).flatMap((list) => listed(list, /:/, 0)),
    ];
    return [...(exported.length > 0 ? exported : captures(text, TOP_LEVEL)), ...captures(text, GLOBAL)];
  },
};
