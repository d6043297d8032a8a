// biome-ignore lint/style/noRestrictedImports: only tests stand on this stage, and they speak the engine's script.
import type { ModelSays } from '@nugget/engine/testing';
import { failsWith, isAway, says, staysSilent } from './modelAnswers.ts';
import type { ModelAnswer } from './scriptedModel.ts';

/** What a scripted model says, as a reply of the Messages API. */
export function answerOf(said: ModelSays): ModelAnswer {
  switch (said.says) {
    case 'text':
      return says(said.text);
    case 'cutOff':
      return says(said.text, 'max_tokens');
    case 'refusal':
      return says('', 'refusal');
    case 'silence':
      return staysSilent;
    case 'failure':
      return FAILURES[said.code];
  }
}

const FAILURES = {
  MODEL_KEY_REFUSED: failsWith(401, 'authentication_error'),
  MODEL_BUSY: failsWith(529, 'overloaded_error'),
  MODEL_BROKEN: failsWith(500, 'api_error'),
  MODEL_UNREACHABLE: isAway,
  BUDGET_SPENT: staysSilent,
} as const;
