/** Who a model call is for. `taskId` is empty for the planner and the teacher. */
export interface Caller {
  readonly sessionId: string;
  readonly taskId: string;
  readonly agentName: string;
}

/** What one model call used. Input counts what was read from and written to the prompt cache, too. */
export interface Usage {
  readonly inputTokens: number;
  readonly outputTokens: number;
  readonly costUsd: number;
}

/** What the gateway asks and tells while a session runs. Neither may throw. */
export interface MeterPort {
  /** Before a call: undefined to let it through, or why it is refused (named in the reply to the agent). */
  admit(caller: Caller): string | undefined;
  /** Once for each admitted call, before its caller sees the end of it; zeros for a call that was not answered. */
  record(caller: Caller, usage: Usage): void;
}
