export { createSystemClock } from './systemClock.ts';
