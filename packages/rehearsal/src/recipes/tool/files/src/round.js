// The rules of a round. A wrong answer is no problem: the question just comes again later.

/** Begins a round: all the questions wait in a row, and the first one is asked. */
export function startRound(questions) {
  return { total: questions.length, waiting: questions, missed: [] };
}

/** The question that is asked now. There is none when the round is over. */
export function questionNow(round) {
  return round.waiting[0];
}

/** Is this the right answer to the question that is asked now? */
export function isRight(round, answer) {
  return questionNow(round).answer === answer;
}

/** Goes on to the next question. A question that was answered wrong goes to the end of the row. */
export function nextRound(round, answer) {
  const [question, ...others] = round.waiting;
  if (isRight(round, answer)) return { ...round, waiting: others };
  return { ...round, waiting: [...others, question], missed: [...round.missed, question] };
}
