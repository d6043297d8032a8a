import type { NuggetSpec, Requirement } from '@nugget/contract';
import type { RecipeFile, RecipeTask } from '../../recipe.ts';
import { colourIn } from '../../shared/colourWords.ts';
import { htmlText, shortened } from '../../shared/escape.ts';
import { baseFile, packageFile, pageFile, themeFile } from '../../shared/page.ts';
import { requirementId } from '../../shared/requirements.ts';
import { settingsFile } from '../../shared/settings.ts';
import { aTask } from '../../shared/tasks.ts';
import { templatesIn } from '../../shared/templates.ts';
import { themeFor, withAccent } from '../../shared/theme.ts';
import type { MadePart, PageTop } from './composePage.ts';
import { FOUNDATION } from './featureTasks.ts';
import { filesOf } from './part.ts';

const template = templatesIn(new URL('../files/', import.meta.url));

/** Small modules that parts may use; only those that some part imports are written. */
const TOOLS = ['make', 'news', 'remember'] as const;

interface Foundation {
  readonly title: string;
  readonly top: PageTop;
  readonly parts: readonly MadePart[];
  readonly kept: readonly Requirement[];
}

/** The first task: the page with a place for every part, its looks, and the little tools that the parts share. */
export function foundationTask(spec: NuggetSpec, { title, top, parts, kept }: Foundation): RecipeTask {
  const settings = parts.flatMap((part) => part.settings ?? []);
  const page = pageFile({ ...spec, nugget: { ...spec.nugget, goal: title } }, mainHtml(top, parts));
  return aTask({
    id: FOUNDATION,
    name: 'Build the page',
    description: `Make the page "${shortened(title, 80)}" with a place for every part, in the style that was asked for.`,
    requirementIds: kept.map((requirement) => requirementId(spec, requirement)),
    acceptance: [
      'The page opens on a big and on a small screen.',
      'The page needs nothing from the internet.',
    ],
    files: [
      page,
      coloursFile(spec, kept),
      baseFile(),
      template('style.css'),
      packageFile(),
      template('src/main.js'),
      ...toolFiles(title, parts.flatMap(filesOf)),
      ...(settings.length > 0 ? [settingsFile('js', settings)] : []),
      ...top.files,
    ],
    summary: 'I built the page, chose its colours and kept a place on it for every part.',
  });
}

function mainHtml(top: PageTop, parts: readonly MadePart[]): string {
  const places = parts.map(
    ({ id, html = '' }) => `    <section class="part" data-part="${htmlText(id)}">${html}</section>`,
  );
  return [top.html, ...places].join('\n');
}

/** A colour in a requirement beats the style's own; the last one that is named counts. */
function coloursFile(spec: NuggetSpec, kept: readonly Requirement[]): RecipeFile {
  const named = kept
    .map(({ description }) => colourIn(description))
    .findLast((colour) => colour !== undefined);
  const theme = themeFor(spec);
  return themeFile(spec, named === undefined ? theme : withAccent(theme, named.colour));
}

function toolFiles(title: string, files: readonly RecipeFile[]): readonly RecipeFile[] {
  return TOOLS.filter((tool) => files.some(({ text }) => text.includes(`'./${tool}.js'`))).map((tool) =>
    tool === 'remember' ? template('src/remember.js', { page: title }) : template(`src/${tool}.js`),
  );
}
