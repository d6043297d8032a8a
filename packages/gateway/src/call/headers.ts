/** What an upstream needs to know of a request. Credentials, cookies and hop-by-hop headers are not on the list. */
const REQUEST_HEADERS = new Set(['content-type', 'accept', 'user-agent']);

/** What a caller needs to know of a reply. Length and encoding are left to the connection that carries it. */
const REPLY_HEADERS = new Set([
  'content-type',
  'retry-after',
  'retry-after-ms',
  'x-should-retry',
  'request-id',
]);

const isAnthropic = (name: string): boolean => name.startsWith('anthropic-');

type HeaderBag = Readonly<Record<string, string | readonly string[] | undefined>>;

/** The request headers to pass on, names in lower case. */
export const requestHeaders = (headers: HeaderBag): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]): [string, string][] =>
      typeof value === 'string' && (REQUEST_HEADERS.has(name) || isAnthropic(name)) ? [[name, value]] : [],
    ),
  );

/** The reply headers to pass on, names in lower case. */
export const replyHeaders = (headers: Headers): Readonly<Record<string, string>> =>
  Object.fromEntries([...headers].filter(([name]) => REPLY_HEADERS.has(name) || isAnthropic(name)));

export const isEventStream = (headers: Headers): boolean =>
  headers.get('content-type')?.startsWith('text/event-stream') ?? false;
