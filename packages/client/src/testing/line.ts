import type { WebSocket } from 'ws';

/** What the server does with a new line, for tests of what can go wrong. */
export interface LineFaults {
  /** Closes the line with this code after so many frames; 0 closes it at once. */
  readonly closeAfter?: { readonly frames: number; readonly code: number };
  /** Cuts the line without a word after so many frames. */
  readonly cutAfter?: number;
  /** Sends so many known events first. */
  readonly repeat?: number;
  /** Leaves out the frame with this index. */
  readonly leaveOut?: number;
  /** Opens the line and never says anything. */
  readonly isMute?: boolean;
}

/** The server's end of a WebSocket: sends what there is and has not been sent. */
export interface Line {
  sendNew(events: readonly object[]): void;
  cut(): void;
}

export function createLine(socket: WebSocket, after: number, faults: LineFaults): Line {
  let next = Math.max(0, after - (faults.repeat ?? 0));
  let frames = 0;
  let isOver = faults.isMute === true;
  socket.on('error', () => socket.terminate());

  const endWhenItIsTime = (): void => {
    if (isOver) return;
    isOver = frames === faults.cutAfter || frames === faults.closeAfter?.frames;
    if (frames === faults.cutAfter) socket.terminate();
    else if (isOver) socket.close(faults.closeAfter?.code);
  };
  return {
    sendNew(events) {
      for (endWhenItIsTime(); !isOver && next < events.length; endWhenItIsTime()) {
        if (frames !== faults.leaveOut) socket.send(JSON.stringify(events[next]));
        next += 1;
        frames += 1;
      }
    },
    cut: () => socket.terminate(),
  };
}
