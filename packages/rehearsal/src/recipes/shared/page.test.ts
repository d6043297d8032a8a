import { describe, expect, it } from 'vitest';
import { aSpec } from '../../testing/aSpec.ts';
import { pageFile, themeFile, titleOf } from './page.ts';

const withGoal = (goal: string, language = 'en') => aSpec({ nugget: { goal }, language });

describe('a page', () => {
  it('is called like the goal, without its article', () => {
    expect(titleOf(withGoal('a game about frogs'))).toBe('Game about frogs');
    expect(titleOf(withGoal('ein Spiel über Frösche', 'de'))).toBe('Spiel über Frösche');
    expect([...titleOf(withGoal('word '.repeat(50)))].length).toBeLessThanOrEqual(70);
  });

  it('names its language and its direction', () => {
    expect(pageFile(withGoal('Rana', 'es-MX'), '').text).toContain('<html lang="es-MX" dir="ltr">');
    expect(pageFile(withGoal('ضفدع', 'ar'), '').text).toContain('<html lang="ar" dir="rtl">');
  });

  it('shows hostile words as words', () => {
    const { text } = pageFile(withGoal('<script>alert(1)</script> "x" \'y\''), '');
    expect(text).not.toContain('<script>alert');
    expect(text).toContain('&lt;script&gt;');
  });

  it('has text of at least 16 pixels, and bigger text where a rule wants it', () => {
    expect(themeFile(aSpec()).text).toContain('--text-size: 16px');
    const rule = {
      id: 'r',
      name: 'Big text',
      prompt: 'All text must be at least 20 pixels tall.',
      trigger: 'always' as const,
    };
    expect(themeFile(aSpec({ rules: [rule] })).text).toContain('--text-size: 20px');
    expect(themeFile(aSpec({ rules: [{ ...rule, prompt: 'text of 4000 pixels' }] })).text).toContain(
      '--text-size: 40px',
    );
  });
});
