import type { Readable, Writable } from 'node:stream';
import type { Clock, Config, NuggetApp, ServerStart, StartServerOptions } from '@nugget/server';
import type { Stops } from './stops.ts';

/** Where words go: a terminal, a pipe or a file. */
export type Output = Writable & {
  readonly isTTY?: boolean;
  readonly columns?: number;
  readonly rows?: number;
};

export type Input = Readable & { readonly isTTY?: boolean };

/** All that the command line takes from the process around it; tests hand in their own. */
export interface Host {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** How the person calls this program, such as `nugget`; advice about what to type begins with it. */
  readonly calledAs: string;
  /** Where the person stands: paths on the command line start here. */
  readonly cwd: string;
  readonly platform: NodeJS.Platform;
  readonly stdin: Input;
  readonly stdout: Output;
  readonly stderr: Output;
  readonly clock: Clock;
  readonly stops: Stops;
  readonly compose: (config: Config) => Promise<NuggetApp>;
  readonly startServer: (options: StartServerOptions) => Promise<ServerStart>;
  /** Whether a browser was started for the address. */
  readonly openBrowser: (url: string) => Promise<boolean>;
}

/** A command line as this person would type it. */
export const commandLine = ({ calledAs }: Pick<Host, 'calledAs'>, ...args: readonly string[]): string =>
  [calledAs, ...args].join(' ');

export const say = (output: Output, lines: readonly string[]): void => {
  for (const line of lines) output.write(`${line}\n`);
};
