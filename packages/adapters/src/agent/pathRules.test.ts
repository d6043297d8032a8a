import { describe, expect, it } from 'vitest';
import { createPathRules } from './pathRules.ts';

const rules = (options: { allowed?: readonly string[]; restricted?: readonly string[] }) =>
  createPathRules({ allowed: [], restricted: [], ...options });

describe('path rules of an agent', () => {
  it('let everything through when there are none', () => {
    expect(rules({}).problemWithFile('src/a.js')).toBeUndefined();
    expect(rules({ allowed: [''], restricted: [' '] }).problemWithFile('src/a.js')).toBeUndefined();
    expect(rules({}).problemWithSearch('')).toBeUndefined();
  });

  it.each([
    ['src', 'src/a.js'],
    ['src/', 'src/deep/a.js'],
    ['./src/**', 'src/deep/a.js'],
    ['src\\parts', 'src/parts/a.js'],
    ['*.md', 'README.md'],
    ['src/*.js', 'src/a.js'],
    ['**/test', 'a/b/test/c.js'],
    ['**/*.css', '.hidden/x.css'],
  ])('%s covers %s', (pattern, path) => {
    expect(rules({ allowed: [pattern] }).problemWithFile(path)).toBeUndefined();
    expect(rules({ restricted: [pattern] }).problemWithFile(path)).toContain('keeps away');
  });

  it.each([
    ['src', 'src2/a.js'],
    ['src', 'other/src/a.js'],
    ['*.md', 'docs/README.md'],
    ['src/*.js', 'src/deep/a.js'],
    ['a.c', 'abc'],
  ])('%s does not cover %s', (pattern, path) => {
    expect(rules({ allowed: [pattern] }).problemWithFile(path)).toContain(pattern);
    expect(rules({ restricted: [pattern] }).problemWithFile(path)).toBeUndefined();
  });

  it.each(['Secrets/x', 'secrets', 'secrets./x', 'secrets::$DATA', 'secre\u200dts/x'])(
    'keep %j restricted, as some file system would find secrets under that name',
    (path) => expect(rules({ restricted: ['secrets'] }).problemWithFile(path)).toBeDefined(),
  );

  it.each([
    '.git',
    '.git/config',
    'a/.GIT/hooks/x',
    '.git./x',
    'git~1/x',
    '.g\u200cit/x',
    '.git::$INDEX_ALLOCATION',
  ])('keep %j for git', (path) => expect(rules({}).problemWithFile(path)).toContain('git'));

  it.each(['.gitignore', '.github/x', 'digit', 'git/x'])('leave %s alone', (path) =>
    expect(rules({}).problemWithFile(path)).toBeUndefined(),
  );

  it('allow a search only where everything it would see is allowed', () => {
    const { problemWithSearch } = rules({
      allowed: ['src', 'docs'],
      restricted: ['src/secrets', 'docs/*/own'],
    });
    expect(problemWithSearch('')).toContain('src, docs');
    expect(problemWithSearch('src')).toContain('src/secrets');
    expect(problemWithSearch('src/secrets/deep')).toContain('keeps away');
    expect(problemWithSearch('src/open')).toBeUndefined();
    expect(problemWithSearch('docs/a')).toContain('smaller folder');
  });
});
