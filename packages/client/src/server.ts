import type { Platform } from './platform.ts';

/** The server as the client reaches it. */
export interface Server {
  /** Without a slash at the end. */
  readonly baseUrl: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly platform: Platform;
}
