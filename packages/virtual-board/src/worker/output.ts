import type { SharedLine } from '../line/sharedLine.ts';
import { UNREAD_LIMIT } from '../line/sharedLine.ts';

/** Small writes go as one message only when the host is behind: what was said must be heard even if the program then hangs. */
const BEHIND = 4096;
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
  readonly post: (bytes: Uint8Array) => void;
}

export function createOutput({ line, post }: OutputOptions): Output {
  let held: Uint8Array[] = [];
  let heldBytes = 0;
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
        if (heldBytes >= TOGETHER_BYTES || line.unread() < BEHIND) output.flush();
      }
    },
    flush() {
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
