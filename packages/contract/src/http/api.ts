import { z } from 'zod';
import { BOARD_ROUTES } from './boardRoutes.ts';
import { HEALTH_ROUTES } from './healthRoutes.ts';
import { LIBRARY_ROUTES } from './libraryRoutes.ts';
import type { Route, RouteInput, RouteReply, RouteRequest } from './route.ts';
import { SESSION_ROUTES } from './sessionRoutes.ts';
import { SETTINGS_ROUTES } from './settingsRoutes.ts';

/** Every REST route, by name: the one table that server, client and API page are made from. */
export const API = {
  ...HEALTH_ROUTES,
  ...SESSION_ROUTES,
  ...LIBRARY_ROUTES,
  ...SETTINGS_ROUTES,
  ...BOARD_ROUTES,
} as const satisfies Readonly<Record<string, Route>>;

export type ApiName = keyof typeof API;
export type ApiInput<K extends ApiName> = RouteInput<(typeof API)[K]>;
export type ApiRequest<K extends ApiName> = RouteRequest<(typeof API)[K]>;
export type ApiReply<K extends ApiName> = RouteReply<(typeof API)[K]>;

/** The body of every refusal. `code` is one of ERRORS; `detail` is for an adult. */
export const ApiError = z.object({
  detail: z.string(),
  errors: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
  code: z.string(),
});
export type ApiError = z.infer<typeof ApiError>;

/** WebSocket: `/ws/session/:id?after=N`. */
export const SESSION_SOCKET_PATH = '/ws/session';
/** Close codes of the session socket: fell behind (come back with `after`), no such session, not logged in. */
export const SOCKET_CLOSE = { behind: 4008, notFound: 4004, refused: 4001 } as const;
