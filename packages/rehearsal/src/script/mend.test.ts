import { describe, expect, it } from 'vitest';
import { applyComposition, type Files } from '../recipes/applyComposition.ts';
import { composeFor } from '../recipes/index.ts';
import { aReportBrief } from '../testing/aBrief.ts';
import { exampleSpec } from '../testing/aSpec.ts';
import { playBrief } from '../testing/playBrief.ts';
import { runNodeTests } from '../testing/runNodeTests.ts';

const filesOf = (name: string): Files => applyComposition(composeFor(exampleSpec(name)));

interface Told {
  readonly language?: string;
  readonly files?: Files;
}

/** Tells the crew what is wrong, and gives the nugget as it is then. */
async function told(name: string, report: string, { language = 'en', files = filesOf(name) }: Told = {}) {
  const brief = aReportBrief({ ...exampleSpec(name), language }, report);
  const { desk, summary } = await playBrief(brief, { files });
  const changed = [...desk.files].filter(([path, text]) => files.get(path) !== text).map(([path]) => path);
  return { files: desk.files, summary, changed };
}

describe('a report that it understands', () => {
  it.each([
    ['space-dodge', 'the ship is too slow', 'src/player.js', 'SPEED = 476'],
    ['space-dodge', 'the asteroids are too fast!', 'src/fall.js', 'FIRST_SPEED = 93'],
    ['space-dodge', 'Die Asteroiden sind zu groß', 'src/fall.js', 'SIZE = 10'],
    ['space-dodge', 'Das ist viel zu schwer', 'src/fall.js', 'FIRST_SPEED = 93'],
    ['catch-fruit', 'I want five lives', 'src/lives.js', 'LIVES = 5'],
    ['catch-fruit', 'Las frutas caen demasiado rápido', 'src/collect.js', 'SPEED = 107'],
    ['hungry-snake', 'Le serpent est trop lent', 'src/settings.js', 'SNAKE_SPEED = 8'],
    ['music-pad', 'es ist zu leise', 'src/settings.js', 'VOLUME = 63'],
    ['memory-cards', 'more pairs please', 'src/settings.js', 'PAIRS = 10'],
    ['birthday-cake', 'she is old, I need 12 candles', 'src/settings.js', 'CANDLES = 12'],
    ['magic-mirror', 'the brush is too thin', 'src/settings.js', 'BRUSH = 22'],
    ['my-dragon', 'it gets hungry too fast', 'src/settings.js', 'NEEDS_A_MINUTE = 9;'],
    ['pet-page', 'the text is too small to read', 'theme.css', '--text-size: 24px'],
    ['dragon-story', 'make the buttons purple', 'theme.css', '--accent: #'],
    ['space-dodge', 'it is too dark', 'theme.css', '--page-top: #'],
  ])('%s: "%s"', async (name, report, ...[path, text]) => {
    const { files, changed, summary } = await told(name, report);
    expect(files.get(path)).toContain(text);
    expect(changed).toContain(path);
    const { passed, failed } = await runNodeTests(files);
    expect(failed).toEqual([]);
    expect(passed).toContain(`repaired: ${report}`);
    expect(summary).toContain('rehearsal: scripted, not AI');
  });

  it('changes only what was named', async () => {
    const { changed } = await told('space-dodge', 'the ship is too slow');
    expect(changed.toSorted()).toEqual(['src/player.js', 'tests/report-player-speed.test.mjs']);
  });

  it('can be told the opposite later, and the tests stay green', async () => {
    const once = await told('space-dodge', 'the ship is too slow');
    const twice = await told('space-dodge', 'now the ship is too fast', { files: once.files });
    expect(twice.files.get('src/player.js')).toContain('SPEED = 340');
    const { passed, failed } = await runNodeTests(twice.files);
    expect(failed).toEqual([]);
    expect(passed).toContain('repaired: now the ship is too fast');
    expect(passed).not.toContain('repaired: the ship is too slow');
  });

  it('writes a pytest for a Python nugget', async () => {
    const { files } = await told('secret-code', 'the numbers are too many, I want 10 numbers');
    expect(files.get('settings.py')).toContain('BIGGEST_NUMBER = 10');
    expect(files.get('tests/test_report_settings_biggest_number.py')).toContain('BIGGEST_NUMBER < 25');
  });
});

describe('a report that it does not understand', () => {
  it.each([
    ['en', 'the button does nothing', 'do not know how to repair that'],
    ['de', 'der Knopf tut nichts', 'weiß nicht, wie man das repariert'],
    ['es', 'el botón no hace nada', 'no sé repararlo'],
    ['fr', 'le bouton ne fait rien', 'je ne sais pas réparer'],
  ])('is answered honestly in %s, and nothing is changed', async (language, report, words) => {
    const spec = { ...exampleSpec('space-dodge'), language };
    const { changed, summary } = await told('space-dodge', report, {
      language,
      files: applyComposition(composeFor(spec)),
    });
    expect(changed).toEqual([]);
    expect(summary).toContain(words);
    expect(summary).toContain('FIRST_SPEED');
  });

  it('mends what is broken, and says so', async () => {
    const files = new Map(filesOf('space-dodge')).set('src/ending.js', 'export const ending = {};');
    const mended = await told('space-dodge', 'the play again button does nothing', { files });
    expect(mended.files.get('src/ending.js')).toBe(filesOf('space-dodge').get('src/ending.js'));
    expect(mended.summary).toContain('src/ending.js');
  });
});
