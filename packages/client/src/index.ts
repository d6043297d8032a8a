export type {
  BoardOptions,
  CallInput,
  Client,
  Connection,
  FollowOptions,
  OpenBoard,
} from './client.ts';
export { type ClientOptions, createClient } from './createClient.ts';
export type { Platform, Socket, SocketAddress, SocketListeners } from './platform.ts';
export { runtimePlatform } from './runtimePlatform.ts';
