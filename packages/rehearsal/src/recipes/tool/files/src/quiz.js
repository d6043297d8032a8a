// A quiz: one question, some answers to choose from, and your points at the end.
import { make } from './make.js';
import { listen, shout } from './news.js';
import { questions } from './quizQuestions.js';

const PROGRESS = '{{progress}}';
const RIGHT = '{{cheer}}';
const WRONG = '{{rightAnswer}}';
const SCORE = '{{score}}';

/** Mixes a list. Every order can happen. */
export function mix(list, random = Math.random) {
  const mixed = [...list];
  for (let last = mixed.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1));
    [mixed[last], mixed[other]] = [mixed[other], mixed[last]];
  }
  return mixed;
}

/** Is this the right answer? In the list of questions the right answer always stands first. */
export function isRight(question, answer) {
  return question.answers[0] === answer;
}

/** Puts the quiz on the page. It begins when somebody presses the button. */
export function showQuiz(place) {
  const start = make('button', place, { id: 'start', class: 'big-button', text: '{{start}}' });
  const card = make('div', place, { class: 'card quiz', hidden: '' });
  const progress = make('p', card, { id: 'progress', class: 'hint' });
  const words = make('p', card, { id: 'question', class: 'quiz-question', 'aria-live': 'polite' });
  const choices = make('div', card, { id: 'choices', class: 'choices' });
  const feedback = make('output', place, { id: 'feedback', class: 'feedback' });
  const report = make('p', place, { id: 'report', class: 'card', hidden: '' });
  let waiting = [];
  let points = 0;

  /** Asks the next question. When there is none left, the quiz is over. */
  function ask() {
    const [question] = waiting;
    if (question === undefined) return finish();
    const number = questions.length - waiting.length + 1;
    progress.textContent = PROGRESS.replace('{number}', number).replace('{total}', questions.length);
    words.textContent = question.question;
    choices.replaceChildren();
    for (const answer of mix(question.answers)) {
      // Pressing an answer means choosing it.
      make('button', choices, { text: answer }).addEventListener('click', () => take(question, answer));
    }
  }

  /** Takes an answer, says how it was, and goes on. */
  function take(question, answer) {
    const right = isRight(question, answer);
    points += right ? 1 : 0;
    feedback.dataset.right = right;
    feedback.textContent = right ? RIGHT : WRONG.replace('{answer}', () => question.answers[0]);
    waiting = waiting.slice(1);
    ask();
  }

  /** Ends the quiz and tells the points. */
  function finish() {
    card.hidden = true;
    start.hidden = false;
    start.textContent = '{{again}}';
    report.hidden = false;
    report.textContent = SCORE.replace('{right}', points).replace('{total}', questions.length);
    shout('round-over');
  }

  // A new quiz begins: all the questions, in a new order.
  start.addEventListener('click', () => {
    waiting = mix(questions);
    points = 0;
    feedback.textContent = '';
    start.hidden = true;
    report.hidden = true;
    card.hidden = false;
    shout('round-started');
    ask();
  });
  // When the time is up, the quiz is over.
  listen('time-is-up', finish);
}
