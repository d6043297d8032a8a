import { type Feature, wordValues } from '../design.ts';

export const ending: Feature = {
  id: 'ending',
  name: 'Game over and play again',
  needs: [],
  does: ({ words }) =>
    `At the end you read "${words.gameOver}" or "${words.youWin}", and a button starts a new game.`,
  answers: ({ description }) =>
    /\b(?:game over|play again|start again|restart|try again|new game|winn?(?:s|er|ing)?|lose|the end)\b/i.test(
      description,
    ),
  isWanted: () => true,
  build: ({ file, words, phrases }) => ({
    files: [file('src/ending.js', { ...wordValues(words), ...phrases })],
    tests: [],
    plug: {
      imports: ["{ ending, listenToPlayAgain } from './ending.js'"],
      parts: ['ending'],
      wiring: ['listenToPlayAgain(() => {\n  game = newGame();\n});'],
      ending: file('html/ending.html', { playAgain: words.playAgain }).text,
    },
  }),
};
