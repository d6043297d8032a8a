import { asCode, readerOf } from './reading.ts';

export const readPython = readerOf([
  { words: /^#\s?(.*)$/, read: ([text = '']) => ({ sentence: 'comment', values: { text } }) },
  { words: /^"""(.*?)(?:""")?$/, read: ([text = '']) => ({ sentence: 'comment', values: { text } }) },
  {
    words: /^from\s+(\S+)\s+import\s+(.+)$/,
    read: ([file = '', names = '']) => ({ sentence: 'import', values: { names, file } }),
  },
  {
    words: /^import\s+(.+)$/,
    read: ([names = '']) => ({ sentence: 'import', values: { names, file: 'Python' } }),
  },
  {
    words: /^(?:async\s+)?def\s+(\w+)\((.*)\)/,
    read: ([name = '', given = '']) => ({
      sentence: given.trim() === '' ? 'functionAlone' : 'function',
      values: { name, given },
      thing: name.startsWith('test') ? 'tests' : 'functions',
      name,
    }),
  },
  { words: /^class\s+(\w+)/, read: ([name = '']) => ({ sentence: 'class', values: { name } }) },
  { words: /^@(.+)$/, read: ([name = '']) => ({ sentence: 'decorator', values: { name: asCode(name) } }) },
  {
    words: /^if\s+(.+):/,
    read: ([condition = '']) => ({ sentence: 'if', values: { condition }, thing: 'questions' }),
  },
  {
    words: /^elif\s+(.+):/,
    read: ([condition = '']) => ({ sentence: 'elseIf', values: { condition }, thing: 'questions' }),
  },
  { words: /^else\s*:/, read: () => ({ sentence: 'else', values: {} }) },
  {
    words: /^for\s+(.+?)\s+in\s+(.+):/,
    read: ([name = '', list = '']) => ({ sentence: 'each', values: { name, list }, thing: 'loops' }),
  },
  {
    words: /^while\s+(.+):/,
    read: ([condition = '']) => ({ sentence: 'while', values: { condition }, thing: 'loops' }),
  },
  { words: /^return$/, read: () => ({ sentence: 'returnNothing', values: {} }) },
  {
    words: /^return\s+(.+)$/,
    read: ([value = '']) => ({ sentence: 'return', values: { value: asCode(value) } }),
  },
  { words: /^try\s*:/, read: () => ({ sentence: 'try', values: {} }) },
  { words: /^except\b/, read: () => ({ sentence: 'catch', values: {} }) },
  {
    words: /^assert\s+(.+)$/,
    read: ([condition = '']) => ({ sentence: 'check', values: { condition: asCode(condition) } }),
  },
  {
    words: /^print\((.*)\)$/,
    read: ([value = '']) => ({ sentence: 'print', values: { value: asCode(value) } }),
  },
  {
    words: /^([\w.[\]]+)\s*\+=\s*(.+)$/,
    read: ([name = '', value = '']) => ({ sentence: 'add', values: { name, value } }),
  },
  {
    words: /^([\w.[\]]+)\s*-=\s*(.+)$/,
    read: ([name = '', value = '']) => ({ sentence: 'subtract', values: { name, value } }),
  },
  {
    words: /^([A-Z][A-Z_\d]*)\s*=\s*(.+)$/,
    read: ([name = '', value = '']) => ({
      sentence: 'constant',
      values: { name, value: asCode(value) },
      thing: 'values',
      name,
    }),
  },
  {
    words: /^([\w.,\s[\]]+?)\s*=\s*(.+)$/,
    read: ([name = '', value = '']) => ({
      sentence: 'variable',
      values: { name, value: asCode(value) },
      thing: 'values',
      name,
    }),
  },
  { words: /^([\w.]+)\(\)$/, read: ([name = '']) => ({ sentence: 'call', values: { name } }) },
  {
    words: /^([\w.]+)\((.+)\)$/,
    read: ([name = '', given = '']) => ({ sentence: 'callWith', values: { name, given: asCode(given) } }),
  },
]);
