// Gathers src/machine/python/*.py in sources.json, which both Node and a browser build can import. A test keeps it in step.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';

const folder = new URL('../src/machine/python/', import.meta.url);
const names = readdirSync(folder)
  .filter((name) => name.endsWith('.py'))
  .toSorted();
const sources = Object.fromEntries(
  names.map((name) => [name.slice(0, -'.py'.length), readFileSync(new URL(name, folder), 'utf8')]),
);
writeFileSync(new URL('sources.json', folder), `${JSON.stringify(sources, undefined, 2)}\n`);
