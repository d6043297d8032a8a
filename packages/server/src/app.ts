import type { Board, Crew, Detection } from '@nugget/contract';
import type { HardwareService, Orchestrator, SessionStore } from '@nugget/engine';
import type { VirtualShelf } from './boards/virtualShelf.ts';
import type { Config } from './config.ts';
import type { Library } from './library/library.ts';
import type { WorkspaceFolders } from './library/workspaceFolders.ts';
import type { NuggetFiles } from './nuggetFile/nuggetFiles.ts';
import type { AdultGate } from './settings/adultGate.ts';
import type { SettingsService } from './settings/settings.ts';

/** A whole Nugget in this process: what the command line and the server stand on. */
export interface NuggetApp {
  /** As it holds now: what the program was started with, and what was chosen in the settings since. */
  readonly config: Config;
  /** Who answers the model calls now. */
  readonly crew: Crew;
  readonly store: SessionStore;
  readonly hardware: HardwareService;
  /** The board at a port; see boards/findBoard.ts. */
  findBoard(port: string, signal: AbortSignal): Promise<Board>;
  /** Asks every board of this computer who it is, and says what to do about each. */
  detectBoards(signal: AbortSignal): Promise<Detection>;
  readonly orchestrator: Orchestrator;
  /** Stops every session (they can be resumed), ends every child process and closes every port. */
  close(): Promise<void>;
}

/** What the server has besides: its own data, and what an adult may change. */
export interface ComposedApp extends NuggetApp {
  readonly library: Library;
  readonly virtualShelf: VirtualShelf;
  readonly nuggetFiles: NuggetFiles;
  readonly workspaceFolders: WorkspaceFolders;
  readonly settings: SettingsService;
  readonly adultGate: AdultGate;
  /** See settings/deleteEverything.ts. */
  deleteEverything(): Promise<void>;
}
