export type { NuggetApp } from './app.ts';
export { type Config, readConfig } from './config.ts';
