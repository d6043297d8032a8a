import { describe, expect, it } from 'vitest';
import { readDiff } from './diffLines.ts';

const CHANGED = `diff --git a/src/score.js b/src/score.js
index 1..2 100644
--- a/src/score.js
+++ b/src/score.js
@@ -3,3 +3,4 @@ export const score = {
   start(game) {
-    game.score = 1;
+    game.score = 0;
+    game.best = 0;
   },
\\ No newline at end of file
`;

describe('readDiff', () => {
  it('tells added, removed and unchanged lines with their numbers', () => {
    const diff = readDiff(CHANGED);
    expect(diff).toMatchObject({ kind: 'lines', added: 2, removed: 1 });
    expect(diff.kind === 'lines' && diff.parts[0]?.lines).toEqual([
      { kind: 'same', number: 3, text: '  start(game) {' },
      { kind: 'removed', number: 4, text: '    game.score = 1;' },
      { kind: 'added', number: 4, text: '    game.score = 0;' },
      { kind: 'added', number: 5, text: '    game.best = 0;' },
      { kind: 'same', number: 6, text: '  },' },
    ]);
  });

  it('knows a file that is no text', () => {
    expect(readDiff('')).toEqual({ kind: 'binary' });
  });

  it('leaves what is no diff to be shown as it is', () => {
    expect(readDiff('@@ -1,9 +1,9 @@\n+one line only\n')).toEqual({ kind: 'raw' });
  });
});
