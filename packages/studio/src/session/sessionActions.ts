import type { Client } from '@nugget/client';
import type { GateAnswer, QuestionAnswer } from '@nugget/contract';

/** What a person can do with a session. Each throws NuggetError; what it does is seen in the events. */
export interface SessionActions {
  stop(): Promise<void>;
  resume(): Promise<void>;
  answerGate(answer: GateAnswer): Promise<void>;
  answerQuestion(answer: QuestionAnswer): Promise<void>;
  /** Has the crew repair what a person saw. */
  fix(bugReport: string): Promise<void>;
  /** Brings the nugget back to how it was after a commit. */
  undo(sha: string): Promise<void>;
  /** Serves the nugget again; the addresses of its page, where there is one. */
  launch(): Promise<{ readonly url?: string | undefined; readonly lan_url?: string | undefined }>;
}

export function sessionActions({ call }: Pick<Client, 'call'>, sessionId: string): SessionActions {
  const params = { id: sessionId };
  return {
    async stop() {
      await call('stopSession', { params });
    },
    async resume() {
      await call('resumeSession', { params });
    },
    async answerGate(body) {
      await call('answerGate', { params, body });
    },
    async answerQuestion(body) {
      await call('answerQuestion', { params, body });
    },
    async fix(bug_report) {
      await call('fixSession', { params, body: { bug_report } });
    },
    async undo(sha) {
      await call('undoSession', { params, body: { sha } });
    },
    launch: () => call('launchSession', { params }),
  };
}
