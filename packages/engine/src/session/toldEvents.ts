import { EMPTY_VIEW, type RecordedEvent, reduceView, type SessionView } from '@nugget/contract';

export type EventListener = (event: RecordedEvent) => void;

/** The stored events of a session in this process, and everyone who listens to them. */
export interface ToldEvents {
  readonly count: number;
  readonly view: SessionView;
  after(seq: number): readonly RecordedEvent[];
  subscribe(after: number, listener: EventListener): () => void;
  /** Adds an event that is stored now, and tells the listeners. */
  tell(event: RecordedEvent): void;
}

export function createToldEvents(stored: readonly RecordedEvent[]): ToldEvents {
  const events = [...stored];
  const listeners = new Set<EventListener>();
  let view = events.reduce(reduceView, EMPTY_VIEW);
  const after = (seq: number): readonly RecordedEvent[] => events.slice(Math.max(0, seq));

  return {
    get count() {
      return events.length;
    },
    get view() {
      return view;
    },
    after,
    subscribe(from, listener) {
      const next: EventListener = (event) => event.seq > from && listener(event);
      for (const event of after(from)) next(event);
      listeners.add(next);
      return () => listeners.delete(next);
    },
    tell(event) {
      events.push(event);
      view = reduceView(view, event);
      for (const listener of listeners) {
        try {
          listener(event);
        } catch {
          // What is stored does not depend on who listens.
          listeners.delete(listener);
        }
      }
    },
  };
}
