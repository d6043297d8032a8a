import type { Board, CompileProblem, LineState, SerialLine } from '@nugget/contract';

/** A file for a board: relative to the board's root, with forward slashes. */
export interface BoardFile {
  readonly path: string;
  readonly data: Uint8Array;
}

export interface FlashRequest {
  readonly port: string;
  readonly files: readonly BoardFile[];
  /** `file` is the one that is being written; `percent` counts the bytes of all, 0-100. */
  readonly onProgress: (progress: { readonly file: string; readonly percent: number }) => void;
  readonly signal: AbortSignal;
}

export interface FlashReport {
  /** Paths that were written, and those that were the same already. */
  readonly written: readonly string[];
  readonly unchanged: readonly string[];
  /** What the board held before, by path, where it was another text than now: nothing that was on it is lost. */
  readonly backup: readonly BoardFile[];
}

/** A serial line that is followed. Several may follow one port; the port is opened once. */
export interface SerialMonitor {
  /** Lines that came before it was opened, the newest last; a thousand at most. */
  readonly earlier: readonly SerialLine[];
  /** Writes a line to the program on the board; the line end is added. */
  send(line: string): Promise<void>;
  /** Ctrl-C. */
  interrupt(): Promise<void>;
  /** Starts the program from its beginning (soft reset). */
  reset(): Promise<void>;
  /** Stops following; the port is closed with its last follower. */
  close(): Promise<void>;
}

export interface FirmwareRequest {
  readonly port: string;
  /** The file that a person has downloaded, whole. */
  readonly image: Uint8Array;
  /** Where in the chip's flash; its usual place where it is left out. */
  readonly offset?: number;
  /** 0-100. */
  readonly onProgress: (percent: number) => void;
  readonly signal: AbortSignal;
}

export interface MonitorRequest {
  readonly port: string;
  /** Lines as they come, in batches; `dropped` counts lines left out before them because they came too fast. */
  readonly onLines: (lines: readonly SerialLine[], dropped: number) => void;
  readonly onState: (state: LineState) => void;
  readonly signal: AbortSignal;
}

/**
 * Boards at this computer's ports, real and virtual ones alike. Everything that is done to one port stands in one queue:
 * a flash waits for whoever uses the port, and monitors are closed for it and opened again. Errors: BOARD_*.
 */
export interface HardwareService {
  /** What hangs on this computer, the most promising first. Looks at ids only, and opens nothing. */
  list(signal: AbortSignal): Promise<readonly Board[]>;
  /**
   * Asks what answers at the port: MicroPython, something else, or nobody; that it is in use is an answer too. The program
   * that runs there begins again. BOARD_NOT_FOUND, BOARD_GONE.
   */
  identify(port: string, signal: AbortSignal): Promise<Board>;
  /** Tells the list when it has changed, until the returned function is called. */
  watch(onChange: (boards: readonly Board[]) => void): () => void;
  /** What MicroPython would refuse in these programs; empty when it takes them all. Files that are no `.py` are passed over. */
  check(files: readonly BoardFile[], signal: AbortSignal): Promise<readonly CompileProblem[]>;
  /**
   * Writes files beside the old ones, compares, renames, and starts main.py. Within 60 s, or BOARD_SILENT; what was on the
   * board is kept when it fails at any moment.
   */
  flash(request: FlashRequest): Promise<FlashReport>;
  /** Follows what a board says; during a flash it hears `busy`, and then the new program from its first line. */
  monitor(request: MonitorRequest): Promise<SerialMonitor>;
  /**
   * Erases an ESP32 that has no MicroPython, puts it on, and starts it; the chip’s name. FIRMWARE_UNFIT before anything is written,
   * BOARD_SILENT where no chip answers that can be written.
   */
  installFirmware(request: FirmwareRequest): Promise<string>;
  /** Closes every port. */
  close(): Promise<void>;
}
