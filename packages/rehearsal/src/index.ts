export { createRehearsal, type RehearsalOptions } from './rehearsal.ts';
