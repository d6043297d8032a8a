import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';

const src = new URL('../src/', import.meta.url);

test('{{name}}', () => {
  const page = readFileSync(new URL('../index.html', import.meta.url), 'utf8');
  assert.doesNotMatch(page, /(?:src|href)="(?:https?:)?\/\//);
  for (const path of readdirSync(src, { recursive: true }).filter((name) => name.endsWith('.js'))) {
    assert.doesNotMatch(readFileSync(new URL(path, src), 'utf8'), /fetch\(|from ["']https?:/, path);
  }
});
