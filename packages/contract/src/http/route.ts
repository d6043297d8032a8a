import type { z } from 'zod';

/** Who may call a route: a browser or program that holds the login, or one where an adult has also opened the settings. */
export type Access = 'open' | 'login' | 'adult';

/** One REST route, as data: the server registers it, the client calls it, the API page describes it. */
export interface Route<
  Params extends z.ZodType = z.ZodType,
  Query extends z.ZodType = z.ZodType,
  Body extends z.ZodType = z.ZodType,
  Reply extends z.ZodType | 'zip' = z.ZodType | 'zip',
> {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Below /api, with `:names` for parameters. */
  readonly path: string;
  /** For the API page; one sentence. */
  readonly summary: string;
  readonly access: Access;
  readonly params?: Params;
  readonly query?: Query;
  /** `zip`: the body is the bytes of a zip file (application/zip). */
  readonly body?: Body | 'zip';
  readonly reply: Reply;
}

/** Keeps the literal types of a route's schemas. */
export const route = <const R extends Route>(definition: R): R => definition;

type InputOf<S> = S extends z.ZodType ? z.input<S> : S extends 'zip' ? Uint8Array : undefined;
type OutputOf<S> = S extends z.ZodType ? z.output<S> : S extends 'zip' ? Uint8Array : undefined;
type PartOf<R, K extends string> = R extends Readonly<Record<K, infer S>> ? S : undefined;

/** What a caller hands over; a part that the route does not have is `undefined`. */
export interface RouteInput<R extends Route> {
  readonly params: InputOf<PartOf<R, 'params'>>;
  readonly query: InputOf<PartOf<R, 'query'>>;
  readonly body: InputOf<PartOf<R, 'body'>>;
}

/** What a handler receives: parsed. */
export interface RouteRequest<R extends Route> {
  readonly params: OutputOf<PartOf<R, 'params'>>;
  readonly query: OutputOf<PartOf<R, 'query'>>;
  readonly body: OutputOf<PartOf<R, 'body'>>;
}

/** What comes back. A zip is its bytes. */
export type RouteReply<R extends Route> = OutputOf<R['reply']>;
