import type { ApiName, ApiReply, ApiRequest } from '@nugget/contract';

/**
 * What a handler is given: the parsed parts of the request, who asks, and a signal that aborts when the caller is gone.
 * `login` names the caller's login, the same for every request of one browser; empty on an open route.
 */
export type HandlerInput<K extends ApiName> = ApiRequest<K> & {
  readonly login: string;
  readonly signal: AbortSignal;
};

export type Handler<K extends ApiName> = (input: HandlerInput<K>) => Promise<ApiReply<K>>;

/** Handlers by the route's name in API. Each room that has routes hands over one of these; together they are complete. */
export type RouteHandlers<K extends ApiName> = { readonly [Name in K]: Handler<Name> };

/** A completed table, which the type checker holds against API. */
export type AllRouteHandlers = RouteHandlers<ApiName>;
