/** What the shell sees. Scripts rely on these; docs/cli.md lists them. */
export const EXIT = {
  /** The build and its tests succeeded. */
  succeeded: 0,
  failed: 1,
  /** The spec or the command line itself is not valid; nothing was done. */
  usage: 2,
  /** Ended by a signal, as shells count: 128 and the signal's number. */
  hangup: 129,
  interrupted: 130,
  brokenPipe: 141,
  terminated: 143,
} as const;
