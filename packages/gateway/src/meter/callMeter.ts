import { eventData } from './eventStream.ts';
import type { Caller, MeterPort } from './meterPort.ts';
import type { PriceList } from './priceList.ts';
import { NOTHING_YET, parseJson, type ReplyUse, useOfMessage, withStreamEvent } from './replyUse.ts';
import { inputTokens } from './tokenCounts.ts';

/** Looks on while one reply passes, and reports what it used, once. */
export interface CallMeter {
  /** Whole server-sent events, in order. Reports as soon as the last one has been seen. */
  sawEvents(whole: Buffer): void;
  /** A whole reply that is no stream. */
  sawReply(body: Buffer): void;
  /** Reports what was seen until now, if nothing was reported yet. */
  settle(): void;
}

export function createCallMeter(options: {
  readonly caller: Caller;
  readonly meter: MeterPort;
  readonly prices: PriceList;
}): CallMeter {
  const { caller, meter, prices } = options;
  let use: ReplyUse = NOTHING_YET;
  let settled = false;

  const settle = (): void => {
    if (settled) return;
    settled = true;
    const { model, counts } = use;
    meter.record(caller, {
      inputTokens: inputTokens(counts),
      outputTokens: counts.output,
      costUsd: prices.cost(model, counts),
    });
  };

  const saw = (next: ReplyUse): void => {
    use = next;
    if (use.complete) settle();
  };

  return {
    sawEvents: (whole) => saw(eventData(whole).reduce(withStreamEvent, use)),
    sawReply: (body) => saw(useOfMessage(parseJson(body.toString('utf8')))),
    settle,
  };
}
