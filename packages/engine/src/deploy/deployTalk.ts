import type { NuggetSpec, SessionEvent } from '@nugget/contract';
import { askGate, askQuestion } from '../asks/asks.ts';
import type { PhaseContext, SendEvent } from '../phases/types.ts';
import type { Clock } from '../ports/clock.ts';
import { keyOf } from '../session/sessionContext.ts';
import { narration } from '../words/index.ts';
import { keepFirstLines } from './board/firstLines.ts';
import type { DeployTalk } from './deployTarget.ts';

/** What asking needs; a deployment that a person has just asked for asks nothing. */
export type Asking = Pick<PhaseContext, 'ctx' | 'view'>;

export interface TalkParts {
  /** Makes the events of this deployment once. */
  readonly key: string;
  readonly spec: NuggetSpec;
  readonly send: SendEvent;
  readonly clock: Pick<Clock, 'monotonic'>;
  readonly asking: Asking | undefined;
}

/** Whom a gate of a deployment is about: no task. */
const ABOUT = 'deploy';

/** How one deployment speaks with the people and the log of its session. */
export function deployTalk({ key, spec, send, clock, asking }: TalkParts): DeployTalk {
  const words = narration(spec.language);
  const tell = (id: string, event: SessionEvent): Promise<void> => send(`${key}:${id}`, event);
  return {
    async approve({ id, question, context }) {
      if (asking === undefined) return true;
      const gateId = keyOf(asking.ctx, id);
      return (await askGate(asking, { gateId, taskId: ABOUT, question, context })).approved;
    },
    async choose({ id, question }) {
      if (asking === undefined) return undefined;
      const questionId = keyOf(asking.ctx, id);
      const answers = await askQuestion(asking, { questionId, taskId: ABOUT, questions: [question] });
      return answers[question.question];
    },
    say: (id, text) =>
      tell(`said:${id}`, { type: 'narrator_message', from: words.narrator, text, mood: 'encouraging' }),
    onBoard: (board) => tell(`board:${board.port}`, { type: 'board_ready', ...board }),
    onLines: keepFirstLines({
      clock,
      keep({ line, at }, number) {
        // The log keeps the order; a log that fails rejects the next awaited event as well.
        tell(`line:${number}`, { type: 'serial_data', line, timestamp: at }).catch(() => undefined);
      },
    }),
  };
}

/** For a deployment that the log is not told of, and that nobody is asked about. */
export const MUTE: DeployTalk = {
  approve: async () => true,
  choose: async () => undefined,
  say: async () => undefined,
  onBoard: async () => undefined,
  onLines: () => undefined,
};
