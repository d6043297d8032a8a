import type { Crew } from '@nugget/contract';
import type { Usage } from './agentRunner.ts';

/** Who a model call is for. `taskId` is empty for the planner and the teacher. */
export interface Caller {
  readonly sessionId: string;
  readonly taskId: string;
  readonly agentName: string;
}

/** A throwaway key for one caller; the real key never leaves the gateway. */
export interface GatewayPass {
  readonly baseUrl: string;
  readonly apiKey: string;
  /** The key is refused from now on. */
  revoke(): void;
}

/** What the gateway asks and tells while a session runs. */
export interface MeterPort {
  /** Before a call: undefined to let it through, or why it is refused (named in the reply to the agent). */
  admit(caller: Caller): string | undefined;
  /** After a call, also one that failed half-way: what it used. */
  record(caller: Caller, usage: Usage): void;
}

/** The one door to a model. */
export interface ModelGateway {
  readonly crew: Crew;
  issue(caller: Caller, meter: MeterPort): GatewayPass;
}
