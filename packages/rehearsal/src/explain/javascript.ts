import { asCode, type Pattern, readerOf } from './reading.ts';

const NAME = '[\\w$.#\\[\\]]+';

const functionReading = (name: string, given: string) =>
  ({
    sentence: given.trim() === '' ? 'functionAlone' : 'function',
    values: { name, given: asCode(given) },
    thing: 'functions',
    name,
  }) as const;

const comments: readonly Pattern[] = [
  {
    words: /^(?:\/\/|\/\*\*?|\*(?!\/))\s?(.*?)\s*(?:\*\/)?$/,
    read: ([text = '']) => ({ sentence: 'comment', values: { text } }),
  },
  { words: /^\*\/$/, read: () => ({ sentence: 'close', values: {} }) },
];

const declarations: readonly Pattern[] = [
  {
    words: /^import\s+(.+?)\s+from\s+['"](.+)['"]/,
    read: ([names = '', file = '']) => ({
      sentence: 'import',
      values: { names: asCode(names.replace(/[{}]/g, '')), file },
    }),
  },
  {
    words: /^(?:export\s+)?(?:async\s+)?function\*?\s+(\w+)\s*\((.*?)\)\s*\{?/,
    read: ([name = '', given = '']) => functionReading(name, given),
  },
  {
    words: /^(?:export\s+)?const\s+(\w+)\s*=\s*(?:async\s*)?(?:\((.*?)\)|(\w+))\s*=>/,
    read: ([name = '', several = '', one = '']) => functionReading(name, several || one),
  },
  { words: /^(?:export\s+)?class\s+(\w+)/, read: ([name = '']) => ({ sentence: 'class', values: { name } }) },
  {
    words: /^(?:export\s+)?const\s+(.+?)\s*=\s*(.+)$/,
    read: ([name = '', value = '']) => ({
      sentence: 'constant',
      values: { name, value: asCode(value) },
      thing: 'values',
      name,
    }),
  },
  {
    words: /^let\s+(.+?)\s*=\s*(.+)$/,
    read: ([name = '', value = '']) => ({
      sentence: 'variable',
      values: { name, value: asCode(value) },
      thing: 'values',
      name,
    }),
  },
  {
    words: /^let\s+(\w+);?$/,
    read: ([name = '']) => ({ sentence: 'declared', values: { name }, thing: 'values', name }),
  },
];

const decisions: readonly Pattern[] = [
  {
    words: /^\}?\s*else if\s*\((.+)\)/,
    read: ([condition = '']) => ({
      sentence: 'elseIf',
      values: { condition: asCode(condition) },
      thing: 'questions',
    }),
  },
  { words: /^\}?\s*else\b/, read: () => ({ sentence: 'else', values: {} }) },
  {
    words: /^if\s*\(((?:[^()]|\((?:[^()]|\([^()]*\))*\))*)\)/,
    read: ([condition = '']) => ({
      sentence: 'if',
      values: { condition: asCode(condition) },
      thing: 'questions',
    }),
  },
  {
    words: /^for\s*(?:await\s*)?\(\s*(?:const|let)\s+(.+?)\s+of\s+(.+)\)/,
    read: ([name = '', list = '']) => ({
      sentence: 'each',
      values: { name, list: asCode(list) },
      thing: 'loops',
    }),
  },
  {
    words: /^(.+)\.forEach\(\(?([^)=]*)\)?\s*=>/,
    read: ([list = '', name = '']) => ({
      sentence: 'each',
      values: { name, list: asCode(list) },
      thing: 'loops',
    }),
  },
  { words: /^for\s*\(/, read: () => ({ sentence: 'loop', values: {}, thing: 'loops' }) },
  {
    words: /^while\s*\((.+)\)/,
    read: ([condition = '']) => ({
      sentence: 'while',
      values: { condition: asCode(condition) },
      thing: 'loops',
    }),
  },
  { words: /^return\s*;?$/, read: () => ({ sentence: 'returnNothing', values: {} }) },
  {
    words: /^return\s+(.+)$/,
    read: ([value = '']) => ({ sentence: 'return', values: { value: asCode(value) } }),
  },
  { words: /^try\b/, read: () => ({ sentence: 'try', values: {} }) },
  { words: /^\}?\s*catch\b/, read: () => ({ sentence: 'catch', values: {} }) },
];

const deeds: readonly Pattern[] = [
  {
    words: /^(.*?)\.?addEventListener\(\s*['"](\w+)['"]/,
    read: ([thing = '', event = '']) => ({
      sentence: 'event',
      values: { thing: thing === '' ? 'window' : thing, event },
      thing: 'events',
      name: event,
    }),
  },
  {
    words: /^listen\(\s*['"]([\w-]+)['"]/,
    read: ([event = '']) => ({
      sentence: 'event',
      values: { thing: 'document', event },
      thing: 'events',
      name: event,
    }),
  },
  {
    words: /^(?:test|it)\(\s*['"`]?(.+?)['"`]?,\s*(?:async\s*)?\(/,
    read: ([title = '']) => ({ sentence: 'test', values: { title }, thing: 'tests', name: title }),
  },
  {
    words: /^assert(?:\.\w+)?\((.+?)\);?$/,
    read: ([condition = '']) => ({ sentence: 'check', values: { condition: asCode(condition) } }),
  },
  { words: /^(?:.+=\s*)?setTimeout\(/, read: () => ({ sentence: 'later', values: {} }) },
  { words: /^(?:.+=\s*)?setInterval\(/, read: () => ({ sentence: 'every', values: {} }) },
  {
    words: new RegExp(`^(${NAME})\\s*\\+=\\s*(.+)$`),
    read: ([name = '', value = '']) => ({ sentence: 'add', values: { name, value: asCode(value) } }),
  },
  {
    words: new RegExp(`^(${NAME})\\s*-=\\s*(.+)$`),
    read: ([name = '', value = '']) => ({ sentence: 'subtract', values: { name, value: asCode(value) } }),
  },
  {
    words: new RegExp(`^(${NAME})\\s*=\\s*(.+)$`),
    read: ([name = '', value = '']) => ({ sentence: 'set', values: { name, value: asCode(value) } }),
  },
  { words: /^(\w+)\s*\(([^)]*)\)\s*\{$/, read: ([name = '', given = '']) => functionReading(name, given) },
  {
    words: new RegExp(`^(${NAME})\\(\\s*\\);?$`),
    read: ([name = '']) => ({ sentence: 'call', values: { name } }),
  },
  {
    words: new RegExp(`^(${NAME})\\((.+?)\\)?;?$`),
    read: ([name = '', given = '']) => ({ sentence: 'callWith', values: { name, given: asCode(given) } }),
  },
  {
    words: /^['"]?([\w-]+)['"]?:\s*(.+),?$/,
    read: ([name = '', value = '']) => ({ sentence: 'entry', values: { name, value: asCode(value) } }),
  },
  { words: /^[\])}]+[;,)]*$/, read: () => ({ sentence: 'close', values: {} }) },
];

export const readJavaScript = readerOf([...comments, ...declarations, ...decisions, ...deeds]);
