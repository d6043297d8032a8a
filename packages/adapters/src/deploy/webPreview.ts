import { realpath } from 'node:fs/promises';
import { NuggetError } from '@nugget/contract';
import type { DeployRequest, DeployTarget } from '@nugget/engine';
import type { FastifyInstance } from 'fastify';
import { createPreviewServer } from './previewServer.ts';
import { words } from './words.ts';

/**
 * Shows a nugget on a page of its own: http://127.0.0.1 with a free port, an origin that it shares with nothing else. The
 * page stays until `close`, or until the request's signal aborts.
 */
export function createWebPreview(): DeployTarget {
  return {
    id: 'webPreview',
    serves: ['preview', 'web'],
    async deploy(request) {
      request.signal.throwIfAborted();
      request.onProgress({ step: words.progress.looking, percent: 10 });
      const server = await listen(request);
      const close = (): Promise<void> => {
        request.signal.removeEventListener('abort', onAbort);
        return server.app.close();
      };
      const onAbort = (): void => void close();
      request.signal.addEventListener('abort', onAbort, { once: true });
      // The signal may have come while the port was opened.
      if (request.signal.aborted) await close();
      request.signal.throwIfAborted();
      request.onProgress({ step: words.progress.ready, percent: 100 });
      return { url: server.url, close };
    },
  };
}

async function listen(request: DeployRequest): Promise<{ app: FastifyInstance; url: string }> {
  try {
    const app = await createPreviewServer(await realpath(request.folder));
    request.onProgress({ step: words.progress.opening, percent: 50 });
    const address = await app.listen({ host: '127.0.0.1', port: 0 });
    return { app, url: `${address}/` };
  } catch (cause) {
    throw new NuggetError('DEPLOY_FAILED', {
      message: `Could not open a page for ${request.folder}; check that the folder is there, then launch again`,
      details: { folder: request.folder },
      cause,
    });
  }
}
