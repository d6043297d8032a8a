import type { Crew, Upstream } from '@nugget/contract';
import type { Caller, MeterPort } from './meter/meterPort.ts';

/** A throwaway key for one caller; the real key never leaves the gateway. */
export interface GatewayPass {
  readonly baseUrl: string;
  readonly apiKey: string;
  /** The key is refused from now on, and its calls that are under way are cut off. Safe to call twice. */
  revoke(): void;
}

/**
 * The one door to a model: a loopback server that speaks the Messages API. Satisfies the engine's ModelGateway port
 * by shape, so that this room needs no other room's code.
 */
export interface Gateway {
  /** Of the upstream that answers now. */
  readonly crew: Crew;
  /** `http://127.0.0.1:<port>`; throws before `start`. */
  readonly baseUrl: string;
  start(): Promise<void>;
  /** Throws before `start`. */
  issue(caller: Caller, meter: MeterPort): GatewayPass;
  /** Lets another upstream answer from the next call on; calls that are under way end on the one that they began on. */
  use(upstream: Upstream): void;
  /** Ends every call, and waits until each is metered and recorded. Safe to call twice, and without `start`. */
  close(): Promise<void>;
}

/** What the gateway needs of a logger; pino fits. Nothing that is logged holds a key, a header or a prompt. */
export interface GatewayLogger {
  warn(details: Readonly<Record<string, unknown>>, message: string): void;
}
