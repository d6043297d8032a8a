export type { CallInput, Client, Connection, FollowOptions } from './client.ts';
export { createClient } from './createClient.ts';
