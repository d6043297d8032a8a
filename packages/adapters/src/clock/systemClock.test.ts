import { describeClock } from '@nugget/engine/testing';
import { createSystemClock } from './systemClock.ts';

describeClock('of the computer', () => ({ clock: createSystemClock(), pass: async () => undefined }));
