import { NuggetError } from '@nugget/contract';
import type { EndedStatus, SessionRecord } from '../ports/index.ts';

/** How a session ended. SESSION_BUSY for one that was interrupted, REQUEST_INVALID for one that never began. */
export function endedStatus({ id, status }: SessionRecord): EndedStatus {
  switch (status) {
    case 'succeeded':
    case 'failed':
    case 'stopped':
      return status;
    case 'running':
      throw new NuggetError('SESSION_BUSY', {
        message: `Session ${id} was interrupted in the middle; go on with it first (resume)`,
      });
    case 'created':
      throw new NuggetError('REQUEST_INVALID', {
        message: `Nothing was built in session ${id} yet; build it first`,
      });
  }
}
