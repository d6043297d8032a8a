import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';

const nugget = new URL('../', import.meta.url);

test('it works without the internet: no file loads anything from another place', () => {
  const files = readdirSync(nugget, { recursive: true }).filter((path) => /^(src\/.*|[^/]*)\.(html|css|js)$/.test(path));
  assert.ok(files.includes('index.html'));
  for (const path of files) {
    const text = readFileSync(new URL(path, nugget), 'utf8');
    assert.doesNotMatch(text, /(?:src|href)=["'](?:https?:)?\/\/|url\(\s*["']?(?:https?:)?\/\/|from ["']https?:|fetch\(/, path);
  }
});
