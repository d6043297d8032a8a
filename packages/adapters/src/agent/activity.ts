import type { SDKMessage } from '@anthropic-ai/claude-agent-sdk';
import type { AgentActivity } from '@nugget/engine';

/** The piece of text that a message of the stream adds, if it does. Thoughts are not told. */
export function textOf(message: SDKMessage): string | undefined {
  if (message.type !== 'stream_event' || message.event.type !== 'content_block_delta') return undefined;
  const { delta } = message.event;
  return delta.type === 'text_delta' && delta.text !== '' ? delta.text : undefined;
}

/** Without NUL, which no log or column can hold; everything else of an agent's words is the engine's gate's business. */
export function storable(activity: AgentActivity): AgentActivity {
  switch (activity.kind) {
    case 'text':
      return { ...activity, text: withoutNul(activity.text) };
    case 'tool':
      return { ...activity, target: withoutNul(activity.target) };
    case 'message':
      return { ...activity, to: withoutNul(activity.to), text: withoutNul(activity.text) };
    case 'denied':
      return { ...activity, target: withoutNul(activity.target), reason: withoutNul(activity.reason) };
  }
}

export const withoutNul = (text: string): string => text.replaceAll('\u0000', '');
