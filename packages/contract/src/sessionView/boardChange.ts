import type { RecordedEvent } from '../events.ts';
import { append, firstOf, VIEW_LIMITS } from './bounded.ts';
import type { SessionView, ViewChange } from './viewTypes.ts';

type BoardGroupEvent = Extract<RecordedEvent, { type: 'board_ready' | 'serial_data' }>;

/** The board that runs the nugget, and what it says. */
export function boardChange(view: SessionView, event: BoardGroupEvent): ViewChange {
  switch (event.type) {
    case 'board_ready': {
      const { port, name, device, virtual } = event;
      return { board: { port, name, device, virtual }, serial: [] };
    }
    case 'serial_data': {
      const line = { line: firstOf(event.line, VIEW_LIMITS.serialText), at: event.timestamp };
      return { serial: append(view.serial, line, VIEW_LIMITS.serial) };
    }
  }
}
