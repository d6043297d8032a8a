import { inDocstring } from '../recipes/board/program/docstring.ts';
import type { RecipeFile } from '../recipes/recipe.ts';
import { jsLiteral, oneLine, pyLiteral, shortened } from '../recipes/shared/escape.ts';
import { LOOK_TEST } from './keepLook.ts';
import type { SettingChange } from './settingChanges.ts';

interface Reported {
  readonly report: string;
  /** What the test is called, with the report in it. */
  readonly title: string;
}

/**
 * A test that keeps what was reported from coming back. There is one file for each number: a newer report about the
 * same number takes the place of the older one, so that "too slow" and later "too fast" do not fight.
 */
export function settingTest(change: SettingChange, reported: Reported): RecipeFile {
  if (change.setting.onBoard) return boardTest(change, reported);
  return change.path.endsWith('.py') ? pythonTest(change, reported) : nodeTest(change, reported);
}

const slugOf = ({ path, setting }: SettingChange): string =>
  `${path.replace(/^.*\/|\.\w+$/g, '')}-${setting.name.toLowerCase().replaceAll('_', '-')}`;

function nodeTest(change: SettingChange, { report, title }: Reported): RecipeFile {
  const { path, setting, from, to } = change;
  const sign = to > from ? '>' : '<';
  return {
    path: `tests/report-${slugOf(change)}.test.mjs`,
    text: [
      `// Somebody reported: ${commented(report)}`,
      "import assert from 'node:assert/strict';",
      "import { test } from 'node:test';",
      `import { ${setting.name} } from '../${path}';`,
      '',
      `test(${jsLiteral(title)}, () => {`,
      `  assert.ok(${setting.name} ${sign} ${from}, 'it was ${from} when this was reported');`,
      '});',
      '',
    ].join('\n'),
  };
}

function pythonTest(change: SettingChange, { report, title }: Reported): RecipeFile {
  const { path, setting, from, to } = change;
  const name = slugOf(change).replaceAll('-', '_');
  return {
    path: `tests/test_report_${name}.py`,
    text: [
      `# Somebody reported: ${commented(report)}`,
      'import pytest',
      '',
      `from ${path.replace(/\.py$/, '').replaceAll('/', '.')} import ${setting.name}`,
      '',
      '',
      `@pytest.mark.parametrize("report", [${pyLiteral(title)}])`,
      `def test_report_${name}(report):`,
      '    """This was reported and must not come back."""',
      `    assert ${setting.name} ${to > from ? '>' : '<'} ${from}`,
      '',
    ].join('\n'),
  };
}

function boardTest(change: SettingChange, { report, title }: Reported): RecipeFile {
  const { setting, from, to } = change;
  const name = slugOf(change).replaceAll('-', '_');
  return {
    path: `tests/board_report_${name}.py`,
    text: [
      `# Somebody reported: ${commented(report)}`,
      `from settings import ${setting.name}`,
      '',
      '',
      'def test_report():',
      `    """${inDocstring(title)}"""`,
      '    # This was reported and must not come back.',
      `    assert ${setting.name} ${to > from ? '>' : '<'} ${from}`,
      '',
    ].join('\n'),
  };
}

/** A test that the look is as somebody asked for; `lines` are lines of theme.css. */
export function lookTest(lines: readonly string[], { report, title }: Reported): RecipeFile {
  return {
    path: LOOK_TEST,
    text: [
      `// Somebody reported: ${commented(report)}`,
      "import assert from 'node:assert/strict';",
      "import { readFileSync } from 'node:fs';",
      "import { test } from 'node:test';",
      '',
      "const theme = readFileSync(new URL('../theme.css', import.meta.url), 'utf8');",
      '',
      `test(${jsLiteral(title)}, () => {`,
      `  for (const line of ${jsLiteral([...lines])}) assert.ok(theme.includes(line), line);`,
      '});',
      '',
    ].join('\n'),
  };
}

/** A report inside a comment of one line. */
const commented = (report: string): string => shortened(oneLine(report), 160);
