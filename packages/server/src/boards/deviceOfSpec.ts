import { deviceFor, parseSpec } from '@nugget/contract';

/** The id of the device that a session's stored spec is for; of one that was never built, the simplest. */
export function deviceOfSpec(stored: unknown): string {
  const parsed = parseSpec(stored);
  return deviceFor(parsed.outcome === 'parsed' ? parsed.spec : { hardware: undefined }).id;
}
