import type { SharedLine } from '../line/sharedLine.ts';
import { UNREAD_LIMIT } from '../line/sharedLine.ts';

/** Small writes that follow each other closely go as one message. */
const TOGETHER_MS = 2;
const TOGETHER_BYTES = 2048;

export interface Output {
  /** `wait` is called while nobody takes what was sent; it may throw. */
  send(bytes: Uint8Array, wait: () => void): void;
  flush(): void;
  /** The next so many bytes are not sent. */
  swallow(count: number): void;
}

export interface OutputOptions {
  readonly line: SharedLine;
  readonly now: () => number;
  readonly post: (bytes: Uint8Array) => void;
}

export function createOutput({ line, now, post }: OutputOptions): Output {
  let held: Uint8Array[] = [];
  let heldBytes = 0;
  let flushedAt = now();
  let swallowing = 0;
  const output: Output = {
    send(bytes, wait) {
      const skipped = Math.min(swallowing, bytes.length);
      swallowing -= skipped;
      for (let at = skipped; at < bytes.length; at += TOGETHER_BYTES) {
        while (line.unread() + heldBytes > UNREAD_LIMIT) {
          output.flush();
          wait();
        }
        // A copy: the bytes may be a view of something that is used again.
        const part = bytes.slice(at, at + TOGETHER_BYTES);
        held.push(part);
        heldBytes += part.length;
        if (heldBytes >= TOGETHER_BYTES || now() - flushedAt > TOGETHER_MS) output.flush();
      }
    },
    flush() {
      flushedAt = now();
      if (heldBytes === 0) return;
      const whole = new Uint8Array(heldBytes);
      let at = 0;
      for (const part of held) {
        whole.set(part, at);
        at += part.length;
      }
      held = [];
      heldBytes = 0;
      line.addUnread(whole.length);
      post(whole);
    },
    swallow(count) {
      swallowing = count;
    },
  };
  return output;
}
