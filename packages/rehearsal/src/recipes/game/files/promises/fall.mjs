import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fallSpeed } from '../src/fall.js';

test('{{name}}', () => {
  assert.ok(fallSpeed(20) > fallSpeed(1));
});
