import type { Clock } from '@nugget/server';

/** Somebody wants the program to end. */
export interface StopRequest {
  /** `user`: the session counts as stopped. `shutdown`: the next start goes on with it. */
  readonly reason: 'user' | 'shutdown';
  readonly exitCode: number;
}

export interface Stops {
  /** Aborts with the first request. */
  readonly signal: AbortSignal;
  /** The first request; undefined before there is one. */
  readonly request: StopRequest | undefined;
  ask(request: StopRequest): void;
  /** The work is over: from now on a stop is the normal end, with this exit code. */
  finish(exitCode: number): void;
}

export interface StopsParts {
  readonly clock: Clock;
  /** Ends the program, and its children, without waiting for anything. */
  readonly exitNow: (exitCode: number) => void;
}

/** npm, a shell and the terminal may each hand over the same Ctrl-C; within this time they are one. */
const ONE_REQUEST_MS = 300;
/** A clean end gets this long: the program is gone within three seconds in any case. */
const PATIENCE_MS = 2_500;

/** The first request asks for a clean end; the second, or a clean end that takes too long, ends the program at once. */
export function createStops({ clock, exitNow }: StopsParts): Stops {
  const controller = new AbortController();
  let first: { readonly request: StopRequest; readonly at: number } | undefined;
  let finished: number | undefined;
  const endNow = (request: StopRequest): void => exitNow(finished ?? request.exitCode);

  return {
    signal: controller.signal,
    get request() {
      return first?.request;
    },
    ask(request) {
      const at = clock.monotonic();
      if (first !== undefined) {
        if (at - first.at >= ONE_REQUEST_MS) endNow(request);
        return;
      }
      first = { request, at };
      controller.abort();
      clock.wait(PATIENCE_MS, new AbortController().signal).then(
        () => endNow(request),
        () => endNow(request),
      );
    },
    finish(exitCode) {
      finished = exitCode;
    },
  };
}

/** Resolves when the program is asked to end. */
export function untilAsked({ signal }: Stops): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
}
