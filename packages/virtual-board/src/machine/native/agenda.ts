import type { BoardClock } from '../bridge.ts';

/** What a program must be told: edges of pins that it watches, and timers. */
export interface Agenda {
  /** `periodMs` 0 is once. An alarm of the same name is replaced. */
  setAlarm(name: string, alarm: { readonly afterMs: number; readonly periodMs: number }): void;
  dropAlarm(name: string): void;
  add(name: string): void;
  hasDue(): boolean;
  /** The next in the order in which they fell due. */
  takeDue(): string | undefined;
  /** Milliseconds since the start at which the next alarm is due. */
  nextAt(): number;
  clear(): void;
}

/** As many as MicroPython's scheduler keeps on an ESP32; more are lost, as they are there. */
const MOST_WAITING = 8;

interface Alarm {
  at: number;
  readonly periodMs: number;
}

export function createAgenda(clock: BoardClock): Agenda {
  const alarms = new Map<string, Alarm>();
  let waiting: string[] = [];

  const nextAlarm = (): [string, Alarm] | undefined => {
    let next: [string, Alarm] | undefined;
    for (const entry of alarms) if (next === undefined || entry[1].at < next[1].at) next = entry;
    return next;
  };
  const dueAlarm = () => {
    if (alarms.size === 0) return undefined;
    const next = nextAlarm();
    return next !== undefined && next[1].at <= clock.now() ? next : undefined;
  };

  return {
    setAlarm: (name, { afterMs, periodMs }) => alarms.set(name, { at: clock.now() + afterMs, periodMs }),
    dropAlarm: (name) => alarms.delete(name),
    add: (name) => {
      if (waiting.length < MOST_WAITING) waiting.push(name);
    },
    hasDue: () => waiting.length > 0 || dueAlarm() !== undefined,
    takeDue: () => {
      const edge = waiting.shift();
      if (edge !== undefined) return edge;
      const due = dueAlarm();
      if (due === undefined) return undefined;
      const [name, alarm] = due;
      // Periods that have been missed are not made up for.
      const missed = Math.floor((clock.now() - alarm.at) / alarm.periodMs);
      if (alarm.periodMs > 0) alarm.at += alarm.periodMs * (missed + 1);
      else alarms.delete(name);
      return name;
    },
    nextAt: () => nextAlarm()?.[1].at ?? Number.POSITIVE_INFINITY,
    clear: () => {
      alarms.clear();
      waiting = [];
    },
  };
}
