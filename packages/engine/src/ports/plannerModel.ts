import type { ErrorCode } from '@nugget/contract';
import type { GatewayPass } from './modelGateway.ts';

export type PlannerReply =
  /** `answer` is what the model said, parsed from JSON but checked by nobody yet. */
  | { readonly outcome: 'answered'; readonly answer: unknown }
  /** An answer that is no JSON, cut off, or empty; `problem` says so for the repair round. */
  | { readonly outcome: 'unreadable'; readonly problem: string }
  | { readonly outcome: 'failed'; readonly code: ErrorCode; readonly message: string };

/**
 * One structured-output call to the planner's model; retries of single requests are its own business. `ask` rejects
 * with the signal's reason when it is stopped; everything else is a value.
 */
export interface PlannerModel {
  ask(options: {
    pass: GatewayPass;
    system: string;
    prompt: string;
    schema: Readonly<Record<string, unknown>>;
    signal: AbortSignal;
  }): Promise<PlannerReply>;
}
