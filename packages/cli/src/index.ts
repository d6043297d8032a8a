export { runCli } from './cli.ts';
export type { Host } from './host.ts';
