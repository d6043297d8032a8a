import { describe, expect, it } from 'vitest';
import { fillTemplate, raw } from './templates.ts';

const filled = (path: string, text: string, value: Parameters<typeof fillTemplate>[1][string]) =>
  fillTemplate({ path, text }, { x: value });

describe('a template', () => {
  it('becomes a literal in a program', () => {
    expect(filled('a.js', "const x = '{{x}}';", 'it’s')).toBe("const x = 'it’s';");
    expect(filled('a.js', "const x = '{{x}}';", 3)).toBe('const x = 3;');
    expect(filled('a.py', 'x = "{{x}}"', true)).toBe('x = True');
    expect(filled('a.json', '{"x": "{{x}}"}', 'a"b')).toBe('{"x": "a\\"b"}');
  });

  it('becomes harmless text on a page', () => {
    expect(filled('a.html', '<p title="{{x}}">{{x}}</p>', '"<i>"')).toBe(
      '<p title="&quot;&lt;i&gt;&quot;">&quot;&lt;i&gt;&quot;</p>',
    );
  });

  it('never looks through what was inserted', () => {
    expect(filled('a.html', '{{x}}', '{{x}}')).toBe('{{x}}');
    expect(filled('a.js', "'{{x}}'", '$& {{x}}')).toBe("'$& {{x}}'");
  });

  it('inserts a recipe’s own text as it is', () => {
    expect(filled('a.css', 'color: {{x}};', raw('#fff'))).toBe('color: #fff;');
  });

  it('fails loudly without a value, and where a child’s words have no safe form', () => {
    expect(() => fillTemplate({ path: 'a.js', text: "'{{y}}'" }, { x: 1 })).toThrow(
      'a.js needs a value for {{y}}',
    );
    expect(() => fillTemplate({ path: 'a.js', text: "'{{toString}}'" }, {})).toThrow('needs a value');
    expect(() => filled('a.css', '{{x}}', 'red')).toThrow('only raw() values');
  });
});
