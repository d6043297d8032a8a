import type { Connection } from '@nugget/client';
import type { SessionActions } from '../../session/sessionActions.ts';

/** Which of how many. */
export interface Place {
  readonly place: number;
  readonly count: number;
}

/** What every dialog of the queue is handed. */
export interface AskDialogProps {
  readonly sessionId: string;
  readonly place: Place;
  readonly connection: Connection['state'];
  readonly actions: Pick<SessionActions, 'answerGate' | 'answerQuestion' | 'launch'>;
  /** The answer is stored, or somebody else gave one. */
  readonly onAnswered: () => void;
  /** Later. */
  readonly onClose: () => void;
}
