// The trainer: asks, listens to the answers, and writes a report at the end.
import { showKeys } from './keys.js';
import { make } from './make.js';
import { listen, shout } from './news.js';
import { makeQuestions } from './questions.js';
import { showReport } from './report.js';
import { isRight, nextRound, questionNow, startRound } from './round.js';

const PROGRESS = '{{progress}}';
const RIGHT = '{{cheer}}';
const WRONG = '{{wrong}}';

/** Puts everything on the page that is needed to ask and to answer. */
function makeBoard(place) {
  const card = make('form', place, { class: 'card board', hidden: '', autocomplete: 'off' });
  const progress = make('p', card, { id: 'progress', class: 'hint' });
  const line = make('div', card, { class: 'question' });
  const question = make('span', line, { id: 'question', 'aria-live': 'polite' });
  const answer = make('input', line, { id: 'answer', inputmode: 'none', 'aria-label': '{{answerLabel}}' });
  const feedback = make('output', card, { id: 'feedback', class: 'feedback' });
  showKeys(card, answer);
  return { card, progress, question, answer, feedback };
}

/** Says how the answer was, and shows the right one when it was wrong. */
function sayHowItWas(place, { words, answer }, right) {
  place.dataset.right = right;
  place.textContent = right ? RIGHT : WRONG.replace('{question}', `${words} = ${answer}`);
}

/** Puts the trainer on the page. It begins when somebody presses the button. */
export function showTrainer(place) {
  const start = make('button', place, { id: 'start', class: 'big-button', text: '{{start}}' });
  const board = makeBoard(place);
  const report = make('div', place, { id: 'report', class: 'card', hidden: '' });
  let round;

  /** Asks the next question. When there is none left, the round is over. */
  function ask() {
    const question = questionNow(round);
    if (question === undefined) return finish();
    const number = round.total - round.waiting.length + 1;
    board.progress.textContent = PROGRESS.replace('{number}', number).replace('{total}', round.total);
    board.question.textContent = `${question.words} =`;
    board.answer.value = '';
    board.answer.focus();
  }

  /** Begins a new round with new questions. */
  function begin() {
    round = startRound(makeQuestions());
    board.feedback.textContent = '';
    board.card.hidden = false;
    start.hidden = true;
    report.hidden = true;
    shout('round-started');
    ask();
  }

  /** Ends the round and shows the report. */
  function finish() {
    board.card.hidden = true;
    start.hidden = false;
    start.textContent = '{{again}}';
    report.hidden = false;
    showReport(report, round);
    shout('round-over');
  }

  // This happens when somebody presses the button or the Enter key. An empty box is no answer.
  board.card.addEventListener('submit', (event) => {
    event.preventDefault();
    if (board.answer.value.trim() === '') return;
    const answer = Number(board.answer.value);
    sayHowItWas(board.feedback, questionNow(round), isRight(round, answer));
    round = nextRound(round, answer);
    ask();
  });
  start.addEventListener('click', begin);
  // When the time is up, the round is over, whatever is still waiting.
  listen('time-is-up', finish);
}
