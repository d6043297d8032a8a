import type { Upstream, UpstreamRequest } from '@nugget/contract';
import type { GatewayLogger } from '../gateway.ts';
import type { Ticket } from '../keyRing.ts';
import { createCallMeter } from '../meter/callMeter.ts';
import type { PriceList } from '../meter/priceList.ts';
import { parseJson } from '../meter/replyUse.ts';
import { type ApiError, broken, errorBody, errorHeaders, refused } from './apiError.ts';
import { explainFailure } from './failure.ts';
import { isEventStream, replyHeaders } from './headers.ts';
import { type RelayWatch, readReply, relayEvents } from './relayBody.ts';
import { type SilenceLimits, startStallWatch } from './stallWatch.ts';

/** Who answers, and what that costs. */
export interface Answering {
  readonly upstream: Upstream;
  readonly prices: PriceList;
}

/** What every call shares. */
export interface CallSetup {
  /** Who answers a call that begins now; it is asked once, so a call ends where it began. */
  readonly answering: () => Answering;
  readonly limits: SilenceLimits;
  readonly logger: GatewayLogger;
}

export interface Call {
  readonly ticket: Ticket;
  readonly request: Omit<UpstreamRequest, 'signal'>;
  /** Aborts when the caller's connection is closed, whether it got its reply or not. */
  readonly closed: AbortSignal;
}

export interface RelayedReply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer | AsyncIterable<Buffer>;
}

export const errorReply = (error: ApiError): RelayedReply => ({
  status: error.status,
  headers: errorHeaders(error),
  body: Buffer.from(errorBody(error)),
});

/** Asks the meter, passes the request on and the reply back. Never rejects: a failure is a reply, too. */
export async function relayCall(setup: CallSetup, { ticket, request, closed }: Call): Promise<RelayedReply> {
  const { caller, meter } = ticket;
  const refusal = meter.admit(caller);
  if (refusal !== undefined) return errorReply(refused('BUDGET_SPENT', refusal));

  const { upstream, prices } = setup.answering();
  const callMeter = createCallMeter({ caller, meter, prices });
  const stall = startStallWatch(setup.limits);
  const signal = AbortSignal.any([closed, ticket.revoked, stall.signal]);
  const end = (): void => {
    stall.stop();
    callMeter.settle();
  };
  // A caller that leaves may do so before anybody reads the reply; then nothing but this signal tells.
  signal.addEventListener('abort', end, { once: true });

  const watch: RelayWatch = {
    meter: callMeter,
    heard: stall.heard,
    signal,
    end,
    explain(cause) {
      const silentMs = stall.signal.aborted ? Number(stall.signal.reason) : undefined;
      const error = explainFailure({ cause, silentMs, revoked: ticket.revoked.aborted });
      if (!closed.aborted)
        setup.logger.warn({ ...caller, type: error.type, code: error.code }, 'A model call failed.');
      return error;
    },
  };
  try {
    const answer = upstream.send({ ...request, signal });
    return await relayReply(await Promise.race([answer, rejectOnAbort(signal)]), watch);
  } catch (cause) {
    end();
    return errorReply(watch.explain(cause));
  }
}

async function relayReply(response: Response, watch: RelayWatch): Promise<RelayedReply> {
  const reply = { status: response.status, headers: replyHeaders(response.headers) };
  if (isEventStream(response.headers)) return { ...reply, body: relayEvents(response, watch) };

  const body = await readReply(response, watch);
  if (response.ok && !isObject(parseJson(body.toString('utf8')))) {
    const kind = response.headers.get('content-type') ?? 'nothing known';
    const advice = 'Does its address lead to a Messages API, and not to a login page?';
    return errorReply(
      broken('MODEL_BROKEN', `The model's server answered with ${kind}, not with a message. ${advice}`),
    );
  }
  return { ...reply, body };
}

const rejectOnAbort = (signal: AbortSignal): Promise<never> =>
  new Promise((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });

const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null;
