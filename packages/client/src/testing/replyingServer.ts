import { createServer, type IncomingMessage } from 'node:http';

export interface Asked {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
}

export interface Reply {
  readonly status?: number;
  readonly type?: string;
  readonly body?: string | Uint8Array;
  /** Cuts the connection in the middle of the body. */
  readonly isCut?: boolean;
}

/** A real HTTP server that gives the same reply to everything, and remembers what it was asked. */
export interface ReplyingServer extends AsyncDisposable {
  readonly baseUrl: string;
  readonly asked: readonly Asked[];
}

export async function startReplyingServer(reply: Reply): Promise<ReplyingServer> {
  const asked: Asked[] = [];
  const server = createServer(async (request, response) => {
    const { method = '', url = '', headers } = request;
    asked.push({ method, url, headers, body: Buffer.concat(await request.toArray()) });
    const body = Buffer.from(reply.body ?? '');
    response.writeHead(reply.status ?? 200, {
      'content-type': reply.type ?? 'application/json',
      'content-length': body.length + (reply.isCut ? 1 : 0),
    });
    if (reply.isCut) response.write(body, () => response.destroy());
    else response.end(body);
  });
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  server.once('error', reject);
  server.listen(0, '127.0.0.1', () => resolve());
  await promise;
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server listens on no port');
  return {
    baseUrl: `http://127.0.0.1:${address.port}`,
    asked,
    async [Symbol.asyncDispose]() {
      const closed = Promise.withResolvers<void>();
      server.close(() => closed.resolve());
      server.closeAllConnections();
      await closed.promise;
    },
  };
}
