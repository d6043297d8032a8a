import type { Answers, Question } from '@nugget/contract';

export interface QuestionsOptions {
  /** Answers from before: their questions are put to nobody again. */
  readonly answered: Answers;
  /** Puts questions to a person; `answer` follows. */
  readonly onAsk: (questions: readonly Question[]) => void;
  /** Ends what is waiting for an answer. */
  readonly signal: AbortSignal;
}

export interface Questions {
  /** The answers to exactly these questions. One call after the other reaches the person. Rejects when the run ends. */
  ask(questions: readonly Question[]): Promise<Answers>;
  /** Throws when nothing is asked. */
  answer(answers: Answers): void;
}

export function createQuestions({ answered, onAsk, signal }: QuestionsOptions): Questions {
  let known = answered;
  let open: PromiseWithResolvers<Answers> | undefined;
  let queue: Promise<unknown> = Promise.resolve();

  const askPerson = async (questions: readonly Question[]): Promise<void> => {
    signal.throwIfAborted();
    const waiting = Promise.withResolvers<Answers>();
    const giveUp = (): void => waiting.reject(signal.reason);
    signal.addEventListener('abort', giveUp, { once: true });
    open = waiting;
    onAsk(questions);
    try {
      known = { ...known, ...(await waiting.promise) };
    } finally {
      open = undefined;
      signal.removeEventListener('abort', giveUp);
    }
  };

  const askOpenOnes = async (questions: readonly Question[]): Promise<Answers> => {
    const unknown = questions.filter(({ question }) => !Object.hasOwn(known, question));
    if (unknown.length > 0) await askPerson(unknown);
    return Object.fromEntries(questions.map(({ question }) => [question, known[question] ?? '']));
  };

  return {
    ask(questions) {
      const mine = queue.then(() => askOpenOnes(questions));
      // The next in the queue does not care how this one ended; its caller does.
      queue = mine.catch(() => undefined);
      return mine;
    },
    answer(answers) {
      if (open === undefined) throw new Error('This agent has asked nothing.');
      open.resolve(answers);
      open = undefined;
    },
  };
}
