import type { FileChange } from '@nugget/contract';

const SCORE = `--- a/src/score.js
+++ b/src/score.js
@@ -1,8 +1,10 @@
 /** The score: one point for every second. */
 export const score = {
   start(game) {
-    game.score = 1;
+    game.score = 0;
+    game.best = Math.max(game.best ?? 0, game.score);
   },
   update(game, dt) {
-    game.score += dt * 2;
+    game.score += dt;
+    if (game.score > game.best) game.best = game.score;
   },
`;

const FALL = `--- /dev/null
+++ b/src/fall.js
@@ -0,0 +1,8 @@
+/** Asteroids appear at the top and fall down, faster and faster. */
+export const fall = {
+  update(game, dt) {
+    game.speed += dt * 4;
+    for (const danger of game.dangers) danger.y += game.speed * dt;
+    game.dangers = game.dangers.filter((danger) => danger.y < game.height);
+  },
+};
`;

/** What some files of the space game's commits changed. */
export const PATCHES: ReadonlyMap<string, FileChange> = new Map(
  [
    { path: 'src/score.js', change: 'changed', patch: SCORE } as const,
    { path: 'src/fall.js', change: 'added', patch: FALL } as const,
    { path: 'src/pictures/danger.js', change: 'added', patch: '' } as const,
  ].map((file) => [file.path, file]),
);
