import { find, write } from './page.js';

const TITLES = { hit: '{{word.gameOver}}', time: '{{word.timeUp}}', won: '{{word.youWin}}' };
const COMMENTS = {
  hit: '{{over}}',
  time: '{{cheer}}',
  won: '{{won}}',
};
const SCORE = '{{word.score}}';
const NEW_BEST = '{{word.newBest}}';

/** What you read when the game is over. */
export const ending = {
  show(game) {
    const panel = find('game-over');
    const isPlaying = game.state === 'playing';
    if (panel.hidden === isPlaying) return;
    panel.hidden = isPlaying;
    if (isPlaying) return;
    write('ending', TITLES[game.why]);
    write('result', resultOf(game));
    write('says', COMMENTS[game.why]);
    // Whoever is busy outside of the game, like writing beside it, goes on there.
    if (document.hasFocus()) find('play-again').focus();
  },
};

function resultOf(game) {
  if (game.score === undefined) return '';
  const result = `${SCORE}: ${game.score}`;
  return game.isNewBest ? `${result}. ${NEW_BEST}` : result;
}

/** From now on the button starts a new game. */
export function listenToPlayAgain(start) {
  find('play-again').addEventListener('click', start);
}
