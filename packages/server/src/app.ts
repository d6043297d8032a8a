import type { Crew } from '@nugget/contract';
import type { Orchestrator, SessionStore } from '@nugget/engine';
import type { Config } from './config.ts';

/** A whole Nugget in this process: what the command line and the server stand on. */
export interface NuggetApp {
  readonly config: Config;
  /** Who answers the model calls. */
  readonly crew: Crew;
  readonly store: SessionStore;
  readonly orchestrator: Orchestrator;
  /** Stops every session (they can be resumed), ends every child process and closes every port. */
  close(): Promise<void>;
}
