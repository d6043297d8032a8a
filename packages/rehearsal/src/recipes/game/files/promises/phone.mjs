import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

test('{{name}}', () => {
  const page = readFileSync(new URL('../index.html', import.meta.url), 'utf8');
  assert.match(page, /name="viewport" content="width=device-width/);
  assert.match(page, /<button [^>]*data-hold="left"/, 'there are buttons for fingers');
});
