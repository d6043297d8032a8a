import { withWords } from '../recipes/general/reading/language.ts';
import { composeFor } from '../recipes/index.ts';
import type { RecipeFile } from '../recipes/recipe.ts';
import { shortened } from '../recipes/shared/escape.ts';
import { placeOf, type Setting, withPin, withSetting } from '../recipes/shared/settings.ts';
import { isTestOf } from '../report/keepSettings.ts';
import { lookTest, settingTest } from '../report/regressionTest.ts';
import { type SettingChange, settingChanges } from '../report/settingChanges.ts';
import { type ReportWords, reportWords } from '../report/words/index.ts';
import { lookAround, readFiles, refusals, writeFiles } from './files.ts';
import { restore } from './restore.ts';
import type { Scene } from './script.ts';
import type { BriefOf, Stage } from './stage.ts';
import { testsSentence, tryTests } from './tests.ts';
import { closing, listed, opening } from './voice.ts';
import { fulfilled, styleWishes } from './wishes.ts';

const THEME = 'theme.css';

/**
 * A report of a person: the numbers and the look that it speaks of are really changed, each with a test that keeps it
 * so. What is not understood is said, and the nugget stays as it is but for what is missing or broken.
 */
export function* mend(stage: Stage, brief: BriefOf<'fix'>): Scene<string> {
  const report = (brief.report ?? '').trim();
  const words = reportWords(brief.spec.language);
  const { settings } = composeFor(brief.spec);
  const says = `${opening(brief.agent)} "${shortened(report, 160)}": let us see.`;
  const there = yield* lookAround(stage, { says, expected: [THEME, ...settings.map(inPages)] });
  const paths = [
    THEME,
    ...settings.flatMap((setting) => [inPages(setting), inPython(setting)]),
    ...there.filter(isTest),
  ];
  const now = yield* readFiles(
    stage,
    [...new Set(paths)].filter((path) => there.includes(path)),
    'I read what I may change.',
  );
  const language = there.some((path) => path.endsWith('.py')) ? 'py' : 'js';
  const changes = settingChanges(report, { settings, files: now, language });
  const repair = repairFor({ report, words, changes, now });
  if (repair.files.length === 0) return yield* lost(stage, { brief, report, words, settings, there });
  const outcomes = yield* writeFiles(stage, {
    files: repair.files,
    before: now,
    says: 'I change, and write a test for it:',
  });
  const tests = yield* tryTests(stage, 'Let us see what the tests say now.');
  return closing([...repair.sentences, ...refusals(outcomes), testsSentence(tests)]);
}

const inPages = (setting: Setting): string => placeOf(setting, 'js');
const inPython = (setting: Setting): string => placeOf(setting, 'py');
const isTest = (path: string): boolean => /^tests\/.*\.(?:mjs|js|py)$/.test(path);

interface Reported {
  readonly report: string;
  readonly words: ReportWords;
  readonly changes: readonly SettingChange[];
  readonly now: readonly RecipeFile[];
}

interface Repair {
  readonly files: readonly RecipeFile[];
  readonly sentences: readonly string[];
}

function repairFor(reported: Reported): Repair {
  const { report, words, changes, now } = reported;
  const title = withWords(words.title, { report: shortened(report, 160) });
  const look = lookRepair(reported, title);
  const tests = changes.map((change) => settingTest(change, { report, title }));
  // A file that is written as a test of this report needs no other change.
  const old = now.filter(({ path }) => !tests.some((test) => test.path === path));
  const changed = changes.reduce(carriedOut, old).filter((file) => !now.includes(file));
  const files = [...changed, ...look.files, ...tests];
  if (files.length === 0) return { files, sentences: [] };
  const count = String(files.filter(({ path }) => /(?:^|\/)(?:test_)?report[-_]/.test(path)).length);
  return {
    files,
    sentences: [
      ...changes.map((change) => changeSentence(change, words)),
      ...look.sentences,
      withWords(words.tested, { count }),
    ],
  };
}

/** The files after one change: the number itself, and the tests that say what it must be. */
function carriedOut(
  files: readonly RecipeFile[],
  { setting, path, to }: SettingChange,
): readonly RecipeFile[] {
  return files.map((file) => {
    if (file.path === path) return { path, text: withSetting(file.text, setting.name, to) };
    if (!isTestOf(file, path)) return file;
    const text = withPin(file.text, setting.name, to);
    return text === file.text ? file : { ...file, text };
  });
}

const changeSentence = ({ setting, path, from, to }: SettingChange, words: ReportWords): string =>
  withWords(words.changed, { name: setting.name, path, from: String(from), to: String(to) });

/** What a report changes in theme.css, with a test of the lines that are different then. */
function lookRepair({ report, words, changes, now }: Reported, title: string): Repair {
  const theme = now.find(({ path }) => path === THEME);
  const wishes = theme === undefined ? [] : styleWishes(report, theme.text);
  // "The snake is too long" is about the snake, even where the word text stands somewhere in it.
  const fitting = wishes.filter(({ kind }) => kind !== 'textSize' || changes.length === 0);
  const text = theme === undefined ? '' : fulfilled(theme.text, fitting);
  if (theme === undefined || text === theme.text) return { files: [], sentences: [] };
  const before = theme.text.split('\n');
  const lines = text
    .split('\n')
    .filter((line) => !before.includes(line))
    .map((line) => line.trim());
  return {
    files: [{ path: THEME, text }, lookTest(lines, { report, title })],
    sentences: [withWords(words.look, { lines: listed(lines) })],
  };
}

interface Lost {
  readonly brief: BriefOf<'fix'>;
  readonly report: string;
  readonly words: ReportWords;
  readonly settings: readonly Setting[];
  readonly there: readonly string[];
}

/** Not understood: puts back what is not as it is known to work, says so, and what could be changed. */
function* lost(stage: Stage, { brief, report, words, settings, there }: Lost): Scene<string> {
  const restored = yield* restore(stage, { spec: brief.spec, there });
  const tests = yield* tryTests(stage, 'Let us see what the tests say.');
  const names = settings.map(({ name }) => name);
  const found =
    restored.written.length > 0
      ? withWords(words.broken, { files: listed(restored.written) })
      : withWords(words.lost, { report: shortened(report, 200) });
  const knows = withWords(words.knows, { names: names.length === 0 ? '–' : listed([...new Set(names)]) });
  return closing([found, ...restored.refused, knows, testsSentence(tests)]);
}
