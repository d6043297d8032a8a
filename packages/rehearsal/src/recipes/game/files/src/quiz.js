import { endGame, hurt } from './game.js';
import { find, write } from './page.js';
import { questions } from './questions.js';
import { shuffled } from './shuffled.js';

export const HOW_MANY = '{{howMany}}'; // questions in one game
export const READING_TIME = 1.4; // seconds to read whether it was right
const WORDS = { right: '{{cheer}}', answer: '{{word.theRightAnswer}}', number: '{{word.questionOf}}' };

/** Asks one question after the other. */
export const quiz = {
  start(game) {
    game.questions = shuffled(questions, game.random).slice(0, HOW_MANY).map((question) => ({
      ask: question.ask,
      right: question.answers[0],
      choices: shuffled(question.answers, game.random),
    }));
    game.number = 0;
  },

  update(game, dt) {
    if (game.given === undefined) return;
    game.readFor -= dt;
    if (game.readFor > 0) return;
    game.given = undefined;
    game.number += 1;
    if (game.number === game.questions.length) endGame(game, 'won');
  },

  show(game) {
    find('asking').hidden = game.state === 'over';
    if (game.state === 'over') return;
    const question = questionOf(game);
    const numbers = { number: game.number + 1, total: game.questions.length };
    write('question-number', WORDS.number.replace(/\{(\w+)\}/g, (_, name) => numbers[name]));
    write('question', question.ask);
    showChoices(game, question);
    write('news', newsOf(game));
  },
};

export const questionOf = (game) => game.questions[game.number];

/** Takes an answer. A wrong one costs a life, if this game has lives. */
export function giveAnswer(game, choice) {
  if (game.given !== undefined || game.state === 'over') return;
  game.given = choice;
  game.readFor = READING_TIME;
  if (choice === questionOf(game).right) game.points += 1;
  else if (game.lives !== undefined) hurt(game);
}

function newsOf(game) {
  if (game.given === undefined) return '';
  const { right } = questionOf(game);
  return game.given === right ? WORDS.right : WORDS.answer.replace('{answer}', () => right);
}

let shown; // the question whose buttons are on the page

function showChoices(game, question) {
  const choices = find('choices');
  if (shown !== question) {
    shown = question;
    choices.replaceChildren(...question.choices.map((choice) => choiceButton(game, choice)));
  }
  for (const button of choices.children) {
    const wasGiven = game.given !== undefined;
    button.classList.toggle('right', wasGiven && button.textContent === question.right);
    button.classList.toggle('wrong', button.textContent === game.given && game.given !== question.right);
  }
}

function choiceButton(game, choice) {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = choice;
  button.addEventListener('click', () => giveAnswer(game, choice));
  return button;
}
