import type { RecipeFile } from '../recipes/recipe.ts';
import { placeOf, type Setting, settingIn, withPin, withSetting } from '../recipes/shared/settings.ts';

/**
 * The files that a recipe would write, with the numbers that the nugget has now: what a child has chosen or had
 * repaired is no mistake, and must survive when a file is put back or written anew.
 */
export function keepSettings(
  files: readonly RecipeFile[],
  { settings, now }: { readonly settings: readonly Setting[]; readonly now: readonly RecipeFile[] },
): readonly RecipeFile[] {
  return settings.reduce((kept, setting) => keepOne(kept, { setting, now }), files);
}

function keepOne(
  files: readonly RecipeFile[],
  { setting, now }: { readonly setting: Setting; readonly now: readonly RecipeFile[] },
): readonly RecipeFile[] {
  const places = [placeOf(setting, 'js'), placeOf(setting, 'py')];
  const place = now.find(({ path }) => places.includes(path));
  const value = place === undefined ? undefined : settingIn(place.text, setting.name);
  if (place === undefined || value === undefined) return files;
  return files.map((file) => {
    if (file.path === place.path) return { ...file, text: withSetting(file.text, setting.name, value) };
    return isTestOf(file, place.path) ? { ...file, text: withPin(file.text, setting.name, value) } : file;
  });
}

/** A test that speaks of a number names the file that it comes from. */
export const isTestOf = ({ path, text }: RecipeFile, place: string): boolean => {
  if (!path.startsWith('tests/')) return false;
  return place.endsWith('.py')
    ? new RegExp(`^from ${place.slice(0, -3).replaceAll('/', '.')} import`, 'm').test(text)
    : text.includes(`'../${place}'`);
};
