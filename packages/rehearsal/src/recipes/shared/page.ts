import type { NuggetSpec } from '@nugget/contract';
import type { RecipeFile } from '../recipe.ts';
import { shortened } from './escape.ts';
import { raw, templatesIn } from './templates.ts';
import { textSize } from './textSize.ts';
import { type Theme, themeFor } from './theme.ts';
import { wordsFor } from './words/index.ts';

const template = templatesIn(new URL('./files/', import.meta.url));

const RIGHT_TO_LEFT = new Set(['ar', 'dv', 'fa', 'he', 'ku', 'ps', 'ug', 'ur', 'yi']);

/** What the page is called: the goal, without its article, at most 70 characters. */
export function titleOf(spec: NuggetSpec): string {
  const goal = shortened(spec.nugget.goal, 70).replace(/^(?:an?|the|una?|une?|eine?)\s+(?=\S)/i, '');
  const [first = '', ...rest] = [...goal];
  return first.toLocaleUpperCase(spec.language) + rest.join('');
}

function directionOf(language: string): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.has(language.toLowerCase().split('-')[0] ?? '') ? 'rtl' : 'ltr';
}

/**
 * `index.html` around the given content of `<main>`, which is HTML that the recipe has already made safe. It loads
 * theme.css, base.css, style.css and the module src/main.js, which removes `#waking` when it has started.
 */
export function pageFile(spec: NuggetSpec, main: string): RecipeFile {
  return template('index.html', {
    language: spec.language,
    direction: directionOf(spec.language),
    title: titleOf(spec),
    description: shortened(spec.nugget.description || spec.nugget.goal, 150),
    main: raw(main.trimEnd()),
    waking: wordsFor(spec.language).waking,
  });
}

/** `theme.css`: the only file that knows a colour. */
export function themeFile(spec: NuggetSpec, theme: Theme = themeFor(spec)): RecipeFile {
  const { colours, radius, font, headingFont, mode } = theme;
  const values = { ...colours, radius, font, headingFont, mode, textSize: textSize(spec) };
  return template(
    'theme.css',
    Object.fromEntries(Object.entries(values).map(([name, value]) => [name, raw(String(value))])),
  );
}

/** `base.css`: what every page needs to be readable, pressable and usable by keyboard. */
export const baseFile = (): RecipeFile => template('base.css');

/** `package.json`: says that the .js files are modules, so that tests can load them. */
export const packageFile = (): RecipeFile => template('package.json');
