import { expect, it } from 'vitest';
import { createCheckedProject } from './checkedProject.ts';

const engine = 'packages/engine/src/index.ts';

const mistakes = [
  {
    title: 'a type error',
    tool: 'TypeScript',
    path: engine,
    text: "export const engine: number = 'engine';\n",
    says: "Type 'string' is not assignable to type 'number'",
  },
  {
    title: 'a type error in the studio',
    tool: 'TypeScript (studio)',
    path: 'packages/studio/src/main.tsx',
    text: "import { createRoot } from 'react-dom/client';\n\nconst title: number = document.title;\ncreateRoot(document.body).render(<h1>{title}</h1>);\n",
    says: "Type 'string' is not assignable to type 'number'",
  },
  {
    title: 'a lint error',
    tool: 'Biome',
    path: engine,
    text: "export const engine: any = 'engine';\n",
    says: 'noExplicitAny',
  },
  {
    title: 'a line that the formatter would write differently',
    tool: 'Biome',
    path: engine,
    text: 'export const engine = "engine"\n',
    says: 'Formatter would have printed',
  },
  {
    title: 'a promise that nobody waits for',
    tool: 'Biome',
    path: engine,
    text: "const later = async () => 'engine';\nlater();\nexport const engine = later;\n",
    says: 'noFloatingPromises',
  },
  {
    title: 'a Node built-in in the engine',
    tool: 'Biome',
    path: engine,
    text: "import { readFileSync } from 'node:fs';\n\nexport const engine = readFileSync;\n",
    says: 'noNodejsModules',
  },
  {
    title: 'an export that nothing uses',
    tool: 'knip',
    path: 'packages/engine/src/plan.ts',
    text: "export const plan = 'plan';\n",
    says: 'packages/engine/src/plan.ts',
  },
];

const tools = ['Biome', 'TypeScript', 'TypeScript (studio)', 'knip'];
const allOk = tools.map((name) => `${name}: ok`);
const verdictsOf = (output: string) => output.trimEnd().split('\n').slice(-tools.length);

it('is content with a clean project', async () => {
  await using project = await createCheckedProject();
  const { code, output } = await project.check();
  expect(verdictsOf(output)).toEqual(allOk);
  expect(code).toBe(0);
});

it.each(mistakes)('finds $title, with $tool and nothing else', async ({ tool, path, text, says }) => {
  await using project = await createCheckedProject();
  await project.write(path, text);
  const { code, output } = await project.check();
  expect(output).toContain(says);
  const verdicts = tools.map((name) => `${name}: ${name === tool ? 'failed' : 'ok'}`);
  expect(verdictsOf(output)).toEqual(verdicts);
  expect(code).toBe(1);
});

it('mends what it safely can when asked to', async () => {
  await using project = await createCheckedProject();
  await project.write(engine, 'export const engine = "engine"\n');
  const { code, output } = await project.check('--fix');
  expect(verdictsOf(output)).toEqual(allOk);
  expect(code).toBe(0);
});
