import type { GatewayPass } from './modelGateway.ts';
import type { PlannerReply } from './plannerModel.ts';

export type TextReply =
  /** Plain text that says something. It may end early where the model came to the limit of its length. */
  { readonly outcome: 'answered'; readonly text: string } | Extract<PlannerReply, { outcome: 'failed' }>;

/**
 * One call to a model that answers in plain text; retries of single requests are its own business. `say` rejects with the
 * signal's reason when it is stopped; everything else is a value.
 */
export interface TextModel {
  say(options: {
    pass: GatewayPass;
    system: string;
    prompt: string;
    signal: AbortSignal;
  }): Promise<TextReply>;
}
