import type { Files } from '../../applyComposition.ts';

/** What is wrong with the programs and pages of a nugget, for a child who reads them and for a machine without a network. */
export function programProblems(files: Files): readonly string[] {
  return [...files].flatMap(([path, text]) => [
    ...outsideAddresses(path, text),
    ...(path.endsWith('.js') ? silentFunctions(path, text) : []),
    ...(path.endsWith('.html') ? foreignMarkup(path, text) : []),
  ]);
}

function outsideAddresses(path: string, text: string): readonly string[] {
  const found = text.match(/(?:https?:|wss?:)?\/\/[a-z0-9-]+\.[a-z]{2,}[^\s'"]*/gi) ?? [];
  return found.map((address) => `${path} asks for ${address}`);
}

/** Functions, methods and what is done at an event, without a comment on the line above. */
function silentFunctions(path: string, text: string): readonly string[] {
  const lines = text.split('\n');
  return lines.flatMap((line, index) => {
    const isFunction = /^\s*(?:export )?(?:async )?function\b|^\s{2,}\w+\([^)]*\) \{$/.test(line);
    const isListener = /(?:addEventListener|listen)\(.*=>/.test(line);
    const isStatement = /^\s*(?:if|for|while|switch)\b/.test(line);
    const above = lines[index - 1]?.trim() ?? '';
    return (isFunction || isListener) && !isStatement && !above.endsWith('*/') && !above.startsWith('//')
      ? [`${path}: nobody explains ${line.trim()}`]
      : [];
  });
}

/** Scripts, handlers and images that only a child's words can have brought in. */
function foreignMarkup(path: string, text: string): readonly string[] {
  const bare = text.replace(/"[^"]*"/g, '""');
  const scripts = (bare.match(/<script/gi) ?? []).length;
  return [
    ...(scripts === 1 ? [] : [`${path} has ${scripts} scripts`]),
    ...(bare.match(/<img[^>]*>|<[^>]+\son\w+=[^>]*>/gi) ?? []).map((tag) => `${path} has ${tag}`),
  ];
}
