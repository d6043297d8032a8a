import type { TextModel, TextReply } from '../../ports/textModel.ts';
import type { ModelSays } from './plannerModel.ts';

type Question = Parameters<TextModel['say']>[0];

export interface FakeTextModel extends TextModel {
  /** Every question so far, oldest first. */
  readonly questions: readonly Question[];
}

/** A text model that plays a script, one entry a question; throws when it is asked once more. */
export function createFakeTextModel({ script }: { readonly script: readonly ModelSays[] }): FakeTextModel {
  const questions: Question[] = [];
  return {
    questions,
    async say(question) {
      question.signal.throwIfAborted();
      questions.push(question);
      const said = script[questions.length - 1];
      if (said === undefined) throw new Error(`The script has no answer to question ${questions.length}.`);
      return reply(said, question.signal);
    },
  };
}

function reply(said: ModelSays, signal: AbortSignal): TextReply | Promise<never> {
  switch (said.says) {
    case 'text':
    case 'cutOff':
      if (said.text.trim() !== '') return { outcome: 'answered', text: said.text };
      return { outcome: 'failed', code: 'MODEL_BROKEN', message: 'The model said nothing.' };
    case 'refusal':
      return { outcome: 'failed', code: 'MODEL_REFUSED', message: 'The model declined to answer this.' };
    case 'failure':
      return { outcome: 'failed', code: said.code, message: `The model answers nothing (${said.code}).` };
    case 'silence':
      return new Promise((_resolve, reject) => {
        signal.addEventListener('abort', () => reject(signal.reason), { once: true });
      });
  }
}
