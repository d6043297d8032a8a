import type { RecordedEvent } from '@nugget/contract';
import { stories } from '../../build/testing/stories.ts';

/** A build that goes on and on: the agent says something after each step until there are as many events as wanted. */
export function manyEvents(wanted: number): readonly RecordedEvent[] {
  const story = stories.threeAtWork();
  const began = Date.parse(story.at(-1)?.at ?? '2026-01-01T00:00:00.000Z');
  const more = Array.from(
    { length: wanted - story.length },
    (_, index): RecordedEvent => ({
      type: 'agent_output',
      task_id: 'best',
      agent_name: 'Nova',
      content: `Line ${index} of what I think about.\n`,
      seq: story.length + index + 1,
      at: new Date(began + index * 50).toISOString(),
    }),
  );
  return [...story, ...more];
}
