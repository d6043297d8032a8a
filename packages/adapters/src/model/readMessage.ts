import type Anthropic from '@anthropic-ai/sdk';
import type { PlannerReply } from '@nugget/engine';

const CUT_OFF: ReadonlySet<string | null> = new Set(['max_tokens', 'model_context_window_exceeded']);

/** What a model's message is worth to the planner. */
export function readMessage({ content, stop_reason }: Anthropic.Message): PlannerReply {
  const text = content.flatMap((block) => (block.type === 'text' ? [block.text] : [])).join('');
  if (stop_reason === 'refusal') {
    return { outcome: 'failed', code: 'MODEL_REFUSED', message: 'The model declined to plan this.' };
  }
  if (CUT_OFF.has(stop_reason)) {
    return { outcome: 'unreadable', problem: `The answer was cut off after ${text.length} characters.` };
  }
  // The SDK takes a stream that simply ends for a whole one; only the missing reason tells.
  if (stop_reason === null) {
    return {
      outcome: 'failed',
      code: 'MODEL_BROKEN',
      message: 'The reply of the model ended in the middle.',
    };
  }
  return readText(text);
}

/** A local model that knows no structured output likes to wrap its JSON in a code block. */
const CODE_BLOCK = /^```(?:json)?\s*([\s\S]*?)\s*```$/;

function readText(text: string): PlannerReply {
  const trimmed = text.trim();
  if (trimmed === '') return { outcome: 'unreadable', problem: 'The answer is empty.' };
  try {
    return { outcome: 'answered', answer: JSON.parse(CODE_BLOCK.exec(trimmed)?.[1] ?? trimmed) };
  } catch (error) {
    // JSON.parse says where: the unexpected character, its surroundings or its position.
    return { outcome: 'unreadable', problem: `The answer is no JSON: ${String(error)}` };
  }
}
