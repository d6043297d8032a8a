import type { RecipeFile } from '../recipe.ts';

/** What a number of a nugget is about; `pause` is the time between two things, so less of it is quicker. */
export type SettingKind = 'speed' | 'pause' | 'time' | 'count' | 'lives' | 'points' | 'size' | 'volume';

/** A number that a child may want to change later. Each stands in one place of the nugget, and nowhere else. */
export interface Setting {
  /** As in the program: `SNAKE_SPEED`. */
  readonly name: string;
  readonly value: number;
  /** One sentence for whoever reads the program, with the unit. */
  readonly says: string;
  readonly kind: SettingKind;
  /** The words, in any language, for the thing that it belongs to. */
  readonly of: RegExp;
  /** Which way makes the nugget harder; left out where neither does. */
  readonly harder?: 'more' | 'less';
  readonly least: number;
  readonly most: number;
  /** Its tests run on the virtual board, in MicroPython. */
  readonly onBoard?: true;
  /** Where it stands, if not in the settings file: at the top of the part that it belongs to. */
  readonly path?: string;
}

const SETTINGS_FILE = { js: 'src/settings.js', py: 'settings.py' } as const;

/** The one file that holds a nugget's numbers. */
export function settingsFile(language: 'js' | 'py', settings: readonly Setting[]): RecipeFile {
  const lines = settings.map((setting) => LINES[language](setting)).join('\n');
  return { path: SETTINGS_FILE[language], text: `${HEADS[language]}\n\n${lines}` };
}

const HEADS = {
  js: '// The numbers of this nugget, all in one place. Change one, reload the page, and see what happens!',
  py: '"""The numbers of this program, all in one place. Change one and see what happens!"""',
} as const;

const LINES = {
  js: ({ name, value, says }: Setting): string => `/** ${says} */\nexport const ${name} = ${value};\n`,
  py: ({ name, value, says }: Setting): string => `# ${says}\n${name} = ${value}\n`,
} as const;

/** What the number of that name is in a program now; undefined where it has none such. */
export function settingIn(text: string, name: string): number | undefined {
  const found = new RegExp(`^(?:(?:export )?const )?${name} = (-?[\\d.]+)`, 'm').exec(text)?.[1];
  return found === undefined ? undefined : Number(found);
}

/** The program with another number behind a name; everything else stays as it is. */
export const withSetting = (text: string, name: string, value: number): string =>
  text.replace(new RegExp(`^((?:(?:export )?const )?${name} = )-?[\\d.]+`, 'm'), `$1${value}`);

/** A test with another number where it says what a setting must be. */
export const withPin = (text: string, name: string, value: number): string =>
  text
    .replace(new RegExp(`(assert\\.equal\\(${name}, )-?[\\d.]+`, 'g'), `$1${value}`)
    .replace(new RegExp(`(assert ${name} == )-?[\\d.]+`, 'g'), `$1${value}`);

/** The file that a setting stands in. */
export const placeOf = ({ path }: Setting, language: 'js' | 'py'): string => path ?? SETTINGS_FILE[language];
