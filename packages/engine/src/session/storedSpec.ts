import { NuggetError, type NuggetSpec, parseSpec } from '@nugget/contract';
import type { SessionRecord } from '../ports/journal.ts';

/** The spec that a session was started with; it was parsed when it came in, and is parsed again because disks lie. */
export function storedSpec(record: SessionRecord): NuggetSpec {
  if (record.status === 'created') {
    const message = `Session ${record.id} was never started, so there is nothing to go on with; build its spec instead`;
    throw new NuggetError('REQUEST_INVALID', { message });
  }
  const result = parseSpec(record.spec);
  if (result.outcome === 'parsed') return result.spec;
  const where = result.problems.map((problem) => `${problem.path}: ${problem.message}`).join('; ');
  throw new NuggetError('STORAGE_DAMAGED', {
    message: `The stored spec of session ${record.id} is not valid: ${where}`,
  });
}
