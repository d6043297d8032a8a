import { realpath } from 'node:fs/promises';
import { NuggetError } from '@nugget/contract';
import type { DeployRequest, DeployTarget } from '@nugget/engine';
import type { FastifyInstance } from 'fastify';
import { systemCode } from '../storage/storageErrors.ts';
import { lanAddresses } from './lanAddresses.ts';
import { createLanDoor } from './lanDoor.ts';
import { createPreviewServer } from './previewServer.ts';
import { portsOf } from './stablePort.ts';
import { words } from './words.ts';

/** After the boards: a page may have something to say about one. */
const PAGE_ORDER = 20;

export interface WebPreviewOptions {
  /** Whether an adult lets other machines of this network see nuggets, at this moment. Nobody may by default. */
  readonly lan?: () => boolean;
  /** This computer's addresses in that network, the best first. */
  readonly addresses?: () => readonly string[];
}

/**
 * Shows a nugget on a page of its own: http://127.0.0.1 with a port that stays the session's over restarts, where it is
 * free: an origin that it shares with nothing else. The page stays until `close`, or until the request's signal aborts.
 */
export function createWebPreview(options: WebPreviewOptions = {}): DeployTarget {
  const { lan: isAllowed = () => false, addresses = lanAddresses } = options;
  return {
    id: 'webPreview',
    serves: ['preview', 'web', 'both'],
    rank: () => ({ provides: ['page'], requires: [], order: PAGE_ORDER }),
    async deploy(request) {
      request.signal.throwIfAborted();
      request.onProgress({ step: words.progress.looking, percent: 10 });
      const { app, url, folder } = await open(request);
      const ports = [Number(new URL(url).port), 0];
      const lan = createLanDoor({ folder, ports, isAllowed, addresses });
      const close = async (): Promise<void> => {
        request.signal.removeEventListener('abort', onAbort);
        await Promise.all([app.close(), lan.close()]);
      };
      const onAbort = (): void => void close();
      request.signal.addEventListener('abort', onAbort, { once: true });
      // The signal may have come while the port was opened.
      if (request.signal.aborted) await close();
      request.signal.throwIfAborted();
      request.onProgress({ step: words.progress.ready, percent: 100 });
      return { url, lanUrl: lan.url, close };
    },
  };
}

interface OpenPage {
  readonly app: FastifyInstance;
  readonly url: string;
  readonly folder: string;
}

async function open(request: DeployRequest): Promise<OpenPage> {
  try {
    const folder = await realpath(request.folder);
    request.onProgress({ step: words.progress.opening, percent: 50 });
    return { ...(await listen(request, folder, portsOf(request.sessionId))), folder };
  } catch (cause) {
    throw new NuggetError('DEPLOY_FAILED', {
      message: `Could not open a page for ${request.folder}; check that the folder is there, then launch again`,
      details: { folder: request.folder },
      cause,
    });
  }
}

async function listen(
  request: DeployRequest,
  folder: string,
  [port = 0, ...others]: readonly number[],
): Promise<Omit<OpenPage, 'folder'>> {
  const app = await createPreviewServer(folder, { portal: request.portal });
  try {
    const address = await app.listen({ host: '127.0.0.1', port });
    return { app, url: `${address}/` };
  } catch (thrown) {
    await app.close();
    if (systemCode(thrown) !== 'EADDRINUSE' && systemCode(thrown) !== 'EACCES') throw thrown;
    if (others.length === 0) throw thrown;
    return listen(request, folder, others);
  }
}
