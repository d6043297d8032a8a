/** How a nugget without a page is started: by a command, or by what its own words say. */
export type WayToRun =
  | { readonly way: 'command'; readonly command: string }
  | { readonly way: 'readme'; readonly file: string }
  | { readonly way: 'unknown' };

/** The files that a program of a kind begins with, the likeliest first. */
const BEGINNINGS = [
  { file: 'main.py', command: 'python3 main.py' },
  { file: 'app.py', command: 'python3 app.py' },
  { file: 'src/main.py', command: 'python3 src/main.py' },
  { file: 'package.json', command: 'npm start' },
  { file: 'main.js', command: 'node main.js' },
  { file: 'index.js', command: 'node index.js' },
  { file: 'main.mjs', command: 'node main.mjs' },
] as const;

export function wayToRun(paths: readonly string[]): WayToRun {
  const beginning = BEGINNINGS.find(({ file }) => paths.includes(file));
  if (beginning !== undefined) return { way: 'command', command: beginning.command };
  const python = paths.find((path) => /^[\w-]+\.py$/.test(path));
  if (python !== undefined) return { way: 'command', command: `python3 ${python}` };
  const readme = paths.find((path) => /^readme(\.\w+)?$/i.test(path));
  return readme === undefined ? { way: 'unknown' } : { way: 'readme', file: readme };
}
