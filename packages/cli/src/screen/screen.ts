import type { RecordedEvent, SessionView } from '@nugget/contract';

/** Somewhere a session can be watched. */
export interface Screen {
  /** One more event; `view` is the session with it. */
  show(event: RecordedEvent, view: SessionView): void;
  /** A line that stays. */
  note(line: string): void;
  /** Leaves the terminal to somebody else until the returned function is called. */
  pause(): () => void;
  /** The last picture stays; nothing is shown after it. */
  end(): void;
}

/** Shows the same on several screens. */
export function severalScreens(screens: readonly Screen[]): Screen {
  return {
    show(event, view) {
      for (const screen of screens) screen.show(event, view);
    },
    note(line) {
      for (const screen of screens) screen.note(line);
    },
    pause() {
      const goOn = screens.map((screen) => screen.pause());
      return () => {
        for (const resume of goOn) resume();
      };
    },
    end() {
      for (const screen of screens) screen.end();
    },
  };
}
