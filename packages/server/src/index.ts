export { createSystemClock } from '@nugget/adapters';
export type { Clock, SessionEntry, SessionOutcome, SessionRecord } from '@nugget/engine';
export type { NuggetApp } from './app.ts';
export { type ComposeOptions, compose } from './compose.ts';
export { type Config, readConfig } from './config.ts';
export * from './doctor/index.ts';
export * from './serve/index.ts';
