import type { Output } from '../host.ts';
import type { Screen } from './screen.ts';

/** The recorded events, one JSON object a line, and nothing else: for other programs. */
export function createJsonScreen(output: Output): Screen {
  return {
    show: (event) => void output.write(`${JSON.stringify(event)}\n`),
    note: () => undefined,
    pause: () => () => undefined,
    end: () => undefined,
  };
}
