import type { Attention } from '../firmware/attention.ts';
import { Restart } from '../firmware/attention.ts';
import { ADDRESS } from '../firmware/facts.ts';
import type { Firmware } from '../firmware/firmware.ts';
import type { BoardOrder } from '../line/messages.ts';
import type { SharedLine } from '../line/sharedLine.ts';
import { createCallbacks } from './callbacks.ts';
import { createCollector } from './collector.ts';
import { createInput } from './input.ts';
import { ordersIn } from './ordersIn.ts';
import type { Output } from './output.ts';
import { createRestartPlan } from './restartPlan.ts';
import type { StateNews } from './stateNews.ts';

export interface BoardAttentionOptions {
  readonly line: SharedLine;
  readonly output: Output;
  readonly news: StateNews;
  readonly now: () => number;
  readonly onOrder: (order: BoardOrder) => void;
  /** Much of the serial line has been taken: whoever waits to write may go on. */
  readonly onRoom: () => void;
}

/** Callbacks of timers and pins are looked for this often, in milliseconds. */
const POLL = 5;
/** Less than half of what the line holds, so that a line that was full is always reported. */
const MUCH = 4000;
/** A program that makes no loop, such as a deep recursion, is interrupted the hard way after so long. */
const STUBBORN = 100;

export interface BoardAttention extends Attention {
  /** From now on there is a firmware; `poll` runs callbacks that are due. */
  attach(firmware: Firmware, poll: () => void): void;
  restartAfter(restart: Restart, ms: number): void;
}

/** What a board does between two of a program's steps: listens, obeys, and calls back. */
export function createBoardAttention(options: BoardAttentionOptions): BoardAttention {
  const { line, output, news, now } = options;
  const input = createInput();
  const plan = createRestartPlan(now);
  const collector = createCollector(now);
  const callbacks = createCallbacks(now);
  let firmware: Firmware | undefined;
  let lastLook = now();

  const listen = (): void => {
    line.addBeat();
    if (line.takeReset()) throw new Restart('hard');
    plan.throwIfDue();
    const came = line.serial.read();
    if (came.length >= MUCH) options.onRoom();
    const interrupt = firmware?.memory.bytes[ADDRESS.interruptChar] ?? 0xff;
    if (input.add(came, interrupt)) firmware?.interrupt();
    for (const order of ordersIn(line.commands.read())) options.onOrder(order);
  };

  const look = (): void => {
    listen();
    output.flush();
    news.tellSoon();
    lastLook = now();
    if (firmware && !callbacks.running()) collector.collectIfDue(firmware);
  };
  const attention: BoardAttention = {
    input,
    attach(started, poll) {
      firmware = started;
      callbacks.use(poll);
      plan.forget();
    },
    restartAfter: plan.after,
    restartIfDue: plan.throwIfDue,
    lookAround() {
      look();
      callbacks.runSoon();
    },
    tick() {
      const since = now() - lastLook;
      if (since >= POLL) firmware?.lookSoon();
      if (since < STUBBORN) return;
      lastLook = now();
      listen();
      output.flush();
      firmware?.raisePending();
    },
    wait(ms) {
      const seen = line.wakes();
      look();
      callbacks.run();
      if (input.waiting() > 0 || firmware?.isInterrupted()) return;
      news.tellNow();
      line.wait(seen, Math.max(0, Math.min(ms, plan.left())));
      look();
      callbacks.run();
    },
    send(bytes) {
      output.send(bytes, () => {
        const seen = line.wakes();
        listen();
        firmware?.raisePending();
        line.wait(seen, 1000);
      });
    },
  };
  return attention;
}
