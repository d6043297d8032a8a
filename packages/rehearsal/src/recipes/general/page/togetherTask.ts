import type { NuggetSpec, Requirement } from '@nugget/contract';
import type { RecipeEdit, RecipeTask } from '../../recipe.ts';
import { requirementId } from '../../shared/requirements.ts';
import { aTask, beyondSentence } from '../../shared/tasks.ts';
import { portalSentence } from '../reading/portals.ts';
import type { MadePart } from './composePage.ts';
import { FOUNDATION } from './featureTasks.ts';
import { filesOf } from './part.ts';

interface Together {
  readonly parts: readonly MadePart[];
  readonly features: readonly RecipeTask[];
  readonly beyond: readonly Requirement[];
}

/** The task after the parts: fetches each into src/main.js and its looks into style.css, and says what is missing. */
export function togetherTask(spec: NuggetSpec, { parts, features, beyond }: Together): RecipeTask {
  const missing = [beyondSentence(beyond.map(({ description }) => description)), portalSentence(spec)];
  return aTask({
    id: 'together',
    name: 'Put it together',
    description:
      'Fetch every part into src/main.js and its looks into style.css, then look at the whole page.',
    dependencies: features.length > 0 ? features.map(({ id }) => id) : [FOUNDATION],
    requirementIds: beyond.map((requirement) => requirementId(spec, requirement)),
    acceptance: [
      'Every part is on the page and works.',
      ...(beyond.length > 0 ? ['The summary says honestly what is not there.'] : []),
    ],
    files: parts.flatMap(({ assembly = [] }) => assembly),
    edits: editsFor(parts),
    summary: [
      'I put everything together on one page.',
      'A comment above every function says what it does.',
      ...missing,
    ]
      .filter((sentence) => sentence !== '')
      .join(' '),
  });
}

function editsFor(parts: readonly MadePart[]): readonly RecipeEdit[] {
  if (parts.length === 0) return [];
  const files = parts.flatMap(filesOf);
  const looks = files.map(({ path }) => path).filter((path) => path.endsWith('.css'));
  const fetched = parts.map(({ id, show }) => `import { ${show} } from './${id}.js';`);
  const moved = parts.map(({ id, show }) => `${show}(placeFor('${id}'));`);
  const main = { path: 'src/main.js' };
  const edits: readonly RecipeEdit[] = [
    { ...main, find: '// The parts are fetched here.', replace: fetched.join('\n') },
    { ...main, find: '// The parts move in here.', replace: `// The parts move in.\n${moved.join('\n')}\n` },
  ];
  if (looks.length === 0) return edits;
  const imports = looks.map((path) => `@import "${path}";`).join('\n');
  const comment = '/* The looks of the parts come first. */';
  return [...edits, { path: 'style.css', find: comment, replace: `${comment}\n${imports}\n` }];
}
