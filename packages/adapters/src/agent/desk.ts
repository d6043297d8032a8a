import type { Answers, Question } from '@nugget/contract';
import type { ToolInput, Verdict } from './fence.ts';

/** What an agent's process may ask of us while it works. */
export interface Desk {
  /** Decides about a tool call and reports it. */
  judge(tool: string, input: ToolInput): Promise<Verdict>;
  /** Puts questions to a person. */
  ask(questions: readonly Question[]): Promise<Answers>;
  /** Text for the agent. */
  runTests(signal: AbortSignal): Promise<string>;
  tell(message: { readonly to: string; readonly text: string }): void;
}

/** A process is started before its task is known: until then its calls reach nobody, and everything is refused. */
export interface DeskLine {
  desk(): Desk;
  connect(desk: Desk): void;
}

export function createDeskLine(): DeskLine {
  let connected: Desk | undefined;
  return {
    desk() {
      if (connected === undefined) throw new Error('this agent has no task yet');
      return connected;
    },
    connect(desk) {
      connected = desk;
    },
  };
}
