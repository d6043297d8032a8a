import type { RecipeFile, RecipeQuestion } from '../recipes/recipe.ts';
import type { Scene } from './script.ts';
import { type Stage, TOOLS } from './stage.ts';

export interface Asked {
  readonly files: readonly RecipeFile[];
  /** What the child decided, for the summary; says so where nobody could be asked. */
  readonly sentences: readonly string[];
}

interface Asking {
  readonly questions: readonly RecipeQuestion[];
  readonly files: readonly RecipeFile[];
}

/** Asks everything at once and gives the files as the answers want them. */
export function* askChild(stage: Stage, { questions, files }: Asking): Scene<Asked> {
  if (questions.length === 0) return { files, sentences: [] };
  if (!stage.tools.has(TOOLS.ask)) return { files, sentences: ['I could not ask you, so I chose myself.'] };
  const [result] = yield {
    says: 'Before I begin, you decide.',
    calls: [{ tool: TOOLS.ask, input: asInput(questions) }],
  };
  if (result === undefined || result.failed) {
    return { files, sentences: ['I got no answer to my question, so I chose myself.'] };
  }
  const answers = questions.map((question) => ({
    question,
    answer: answerIn(result.text, question.question),
  }));
  return {
    files: answers.reduce((now, { question, answer }) => question.answered(now, answer), files),
    sentences: answers.map(({ question, answer }) => `${question.header}: you said "${answer}".`),
  };
}

const asInput = (questions: readonly RecipeQuestion[]) => ({
  questions: questions.map(({ question, header, options }) => ({
    question,
    header,
    options,
    multiSelect: false,
  })),
});

/** The SDK answers with `"the question"="the answer"`, several of them with commas between (measured with 0.3.330). */
function answerIn(text: string, question: string): string {
  const start = text.lastIndexOf(`"${question}"="`);
  if (start < 0) return text;
  const rest = text.slice(start + question.length + 4);
  const end = rest.search(/"(?:, "|\.? |\.?$)/);
  return end < 0 ? rest : rest.slice(0, end);
}
