import type { Config } from '../config.ts';

/** Everything the doctor looks at the world through. */
export interface DoctorTools {
  readonly config: Config;
  readonly nodeVersion: string;
  /** What a program prints on stdout; undefined when it is not there, fails or takes too long. */
  run(command: string, args: readonly string[]): Promise<string | undefined>;
  /** The HTTP status of a GET; throws when nobody answers. */
  statusOf(url: string, headers: Readonly<Record<string, string>>): Promise<number>;
  /** Makes the folder if need be, and a file in it, and removes the file again; throws when that cannot be. */
  tryWriting(folder: string): Promise<void>;
  /** Why programs cannot be confined here; undefined when they can. */
  whyNoSandbox(): Promise<string | undefined>;
  /** The native program that the Agent SDK starts, absolute. */
  agentProgram(): string | undefined;
  /** Serial devices of this computer that this user may not use; none where the system does not tell. */
  lockedPorts(): Promise<readonly string[]>;
  /** What MicroPython says on a virtual board that is started for it. */
  virtualBoard(): Promise<string>;
  /** A browser that can be driven, absolute. */
  browser(): string | undefined;
}
