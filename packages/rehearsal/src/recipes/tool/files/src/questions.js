// Makes the questions.

export const HOW_MANY = '{{howMany}}';
export const BIGGEST = '{{biggest}}';

/** Picks a number from 1 to the biggest one, by chance. */
function pickNumber(random) {
  return 1 + Math.floor(random() * BIGGEST);
}

/** Makes one question, and its answer. */
function makeQuestion(random) {
  const b = pickNumber(random);
  const a = {{first}};
  return { a, b, words: `${a} {{sign}} ${b}`, answer: {{answer}} };
}

/** Makes a list of questions in which no question comes twice. */
export function makeQuestions(random = Math.random) {
  const questions = [];
  while (questions.length < HOW_MANY) {
    const question = makeQuestion(random);
    if (!questions.some(({ words }) => words === question.words)) questions.push(question);
  }
  return questions;
}
