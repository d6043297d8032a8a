/** A job of the space game's plan. */
export interface Job {
  readonly id: string;
  readonly name: string;
  readonly by: string;
  readonly after: readonly string[];
  readonly for: readonly string[];
  readonly criterion: string;
  readonly files: readonly string[];
}

export const JOBS: readonly Job[] = [
  {
    id: 'page',
    name: 'Make the page and its heartbeat',
    by: 'Nova',
    after: [],
    for: ['req_5'],
    criterion: 'The page shows an empty scene, and loads nothing from another place.',
    files: ['index.html', 'style.css', 'src/game.js', 'src/loop.js'],
  },
  {
    id: 'fall',
    name: 'Let things fall',
    by: 'Nova',
    after: ['page'],
    for: ['req_1'],
    criterion: 'The asteroids fall from the top, faster and faster.',
    files: ['src/fall.js', 'src/pictures/danger.js'],
  },
  {
    id: 'score',
    name: 'Count the score',
    by: 'Nova',
    after: ['page'],
    for: ['req_2'],
    criterion: 'The score goes up by 1 every second.',
    files: ['src/score.js'],
  },
  {
    id: 'best',
    name: 'Remember the best score',
    by: 'Comet',
    after: ['page'],
    for: ['req_4'],
    criterion: 'The best score is still there tomorrow.',
    files: ['src/best.js', 'src/memory.js'],
  },
  {
    id: 'ending',
    name: 'Game over and play again',
    by: 'Nova',
    after: ['page'],
    for: ['req_3'],
    criterion: 'At the end you read GAME OVER, and a button starts a new game.',
    files: ['src/ending.js'],
  },
  {
    id: 'crash',
    name: 'Notice a crash',
    by: 'Comet',
    after: ['page'],
    for: ['req_3'],
    criterion: 'When an asteroid touches the ship, the game is over.',
    files: ['src/crash.js'],
  },
  {
    id: 'move',
    name: 'Make it move',
    by: 'Comet',
    after: ['page'],
    for: ['req_0'],
    criterion: 'The arrow keys move the ship; it stays in the picture.',
    files: ['src/player.js', 'src/controls.js'],
  },
  {
    id: 'together',
    name: 'Put it all together',
    by: 'Comet',
    after: ['move', 'fall', 'crash', 'score', 'best', 'ending'],
    for: [],
    criterion: 'The game can be played from the beginning to the end, and again.',
    files: ['src/main.js', 'src/features.js'],
  },
  {
    id: 'tests',
    name: 'Write the tests',
    by: 'Checkers',
    after: ['together'],
    for: ['req_3', 'req_4'],
    criterion: 'Every test passes.',
    files: ['tests/crash.test.mjs', 'tests/best.test.mjs', 'tests/fall.test.mjs'],
  },
  {
    id: 'review',
    name: 'Look over everything',
    by: 'Professor Owl',
    after: ['tests'],
    for: [],
    criterion: 'The review names real places in the files.',
    files: ['REVIEW.md'],
  },
];
