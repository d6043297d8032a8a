import type { RecordedEvent } from '@nugget/contract';

/** An event as it goes over the wire. */
export type FrameOf = (event: RecordedEvent) => Buffer;

/** Serialises each event once, whoever it is sent to and how often; forgotten together with the event. */
export function createEventFrames(): FrameOf {
  const frames = new WeakMap<RecordedEvent, Buffer>();
  return (event) => {
    const known = frames.get(event);
    if (known !== undefined) return known;
    const frame = Buffer.from(JSON.stringify(event));
    frames.set(event, frame);
    return frame;
  };
}
