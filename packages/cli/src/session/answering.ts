import type { NuggetError } from '@nugget/contract';
import type { NuggetApp } from '@nugget/server';
import type { Host } from '../host.ts';
import { createAgreeingPerson } from '../people/agreeingPerson.ts';
import type { Person } from '../people/person.ts';
import { createTerminalPerson } from '../people/terminalPerson.ts';
import type { RunOptions } from '../runOptions.ts';
import { wordsTo } from '../screen/openScreen.ts';
import type { Screen } from '../screen/screen.ts';
import { CTRL_C } from '../signals.ts';
import { type Answering, createAskQueue } from './askQueue.ts';
import { onlyWaits } from './waiting.ts';

export interface AnsweringParts {
  readonly host: Host;
  readonly app: NuggetApp;
  readonly sessionId: string;
  readonly screen: Screen;
  readonly options: RunOptions;
  /** Ends the asking. */
  readonly signal: AbortSignal;
  readonly onFailure: (error: NuggetError) => void;
}

/** Who answers the crew in this run. */
export function openAnswering(parts: AnsweringParts): Answering {
  const { options, host } = parts;
  switch (options.answers) {
    case 'yes':
      return queueFor(createAgreeingPerson(), parts);
    case 'person': {
      const onInterrupt = () => host.stops.ask(CTRL_C);
      const output = wordsTo(host, options);
      return queueFor(createTerminalPerson({ input: host.stdin, output, onInterrupt }), parts);
    }
    case 'nobody':
      return stopWhenOnlyWaiting(parts);
  }
}

const queueFor = (person: Person, { app, ...parts }: AnsweringParts): Answering =>
  createAskQueue({ ...parts, orchestrator: app.orchestrator, person });

/** The crew does what it can without an answer; then the session is put down, to be resumed where somebody is. */
const stopWhenOnlyWaiting = ({ app, sessionId }: AnsweringParts): Answering => ({
  see(view) {
    if (onlyWaits(view)) app.orchestrator.stop(sessionId, 'shutdown');
  },
  settled: async () => undefined,
});
