export { findRunningServer, type RunningServer } from './findRunningServer.ts';
export { type NuggetServer, type ServerStart, type StartServerOptions, startServer } from './startServer.ts';
