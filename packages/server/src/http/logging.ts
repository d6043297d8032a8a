import type { FastifyInstance } from 'fastify';
import type { ServerLog } from './serverLog.ts';

/** Only what is named here is written: no query (a launch link has its ticket there), no header, no body. */
export function loggerFor(log: ServerLog) {
  return {
    level: 'info',
    base: null,
    stream: { write: (line: string) => log.write(line) },
    serializers: {
      req: ({ method, url }: { readonly method: string; readonly url: string }) => ({
        method,
        path: withoutQuery(url),
      }),
      res: ({ statusCode }: { readonly statusCode: number }) => ({ statusCode }),
      err: ({ name, message, stack = '' }: Error) => ({ type: name, message, stack }),
    },
    redact: {
      paths: ['*.api_key', '*.apiKey', '*.token', '*.ticket', '*.cookie', '*.authorization', '*.headers'],
      remove: true,
    },
  };
}

/** One line for each call of the API: what, how it went, how long. */
export function useCallLog(app: FastifyInstance): void {
  app.addHook('onResponse', async (request, reply) => {
    const { method, url } = request;
    if (!url.startsWith('/api/')) return;
    const ms = Math.round(reply.elapsedTime);
    request.log.info({ method, path: withoutQuery(url), status: reply.statusCode, ms }, 'call');
  });
}

const withoutQuery = (url: string): string => url.replace(/\?.*$/s, '');
