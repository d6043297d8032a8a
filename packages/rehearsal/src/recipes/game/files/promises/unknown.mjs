import { test } from 'node:test';

// The crew is a script and has no way to check this one. Try it yourself and see!
test('{{name}}', { skip: 'nobody has written a check for this yet' });
