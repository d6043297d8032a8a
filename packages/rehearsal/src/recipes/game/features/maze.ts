import { asTest, type Feature } from '../design.ts';

export const maze: Feature = {
  id: 'maze',
  name: 'Dig the maze',
  needs: ['move', 'ending'],
  does: () => 'Every game has a new maze, and you win when you find the exit.',
  answers: ({ description }) => /\b(?:maze|labyrinth|exit|door|walls?|way out|goal)\b/i.test(description),
  isWanted: ({ kind }) => kind === 'maze',
  build: ({ file }) => ({
    files: [file('src/maze.js'), file('src/exit.js')],
    tests: [asTest('maze', file('tests/maze.mjs'))],
    plug: {
      imports: ["{ exit } from './exit.js'", "{ maze } from './maze.js'"],
      parts: ['maze', 'exit'],
      shows: { maze: 'game.maze' },
    },
  }),
};
