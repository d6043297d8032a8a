import type { Platform, Socket, SocketAddress, SocketListeners } from './platform.ts';

/** The browser, or Node 24: both have the same fetch, WebSocket and timers. */
export const runtimePlatform: Platform = {
  fetch: (url, init) => fetch(url, init),
  openSocket,
  wait,
  soon: (run) => void setTimeout(run, 0),
  random: Math.random,
  onComeBack,
};

function openSocket({ url, headers }: SocketAddress, { onOpen, onFrame, onClose }: SocketListeners): Socket {
  const socket = newSocket(url, headers);
  socket.addEventListener('open', onOpen);
  socket.addEventListener('message', ({ data }) => onFrame(data));
  // An error is always followed by a close, and says nothing that a page may know.
  socket.addEventListener('close', ({ code }) => onClose(code));
  return { send: (frame) => socket.send(frame), close: () => socket.close() };
}

/** Browsers send their cookie by themselves and allow no headers; only Node's WebSocket takes them, in place of protocols. */
function newSocket(url: string, headers: SocketAddress['headers']): WebSocket {
  if (Object.keys(headers).length === 0) return new WebSocket(url);
  const NodeSocket = WebSocket as unknown as new (
    url: string,
    init: Pick<SocketAddress, 'headers'>,
  ) => WebSocket;
  return new NodeSocket(url, { headers });
}

function wait(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) return reject(signal.reason);
    const stop = (): void => {
      clearTimeout(timer);
      reject(signal.reason);
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', stop);
      resolve();
    }, ms);
    signal.addEventListener('abort', stop, { once: true });
  });
}

/** The parts of a browser's globals that tell of coming back; Node has neither. */
interface Page {
  readonly addEventListener?: typeof EventTarget.prototype.addEventListener;
  readonly document?: EventTarget & { readonly visibilityState: string };
}

function onComeBack(listener: () => void, signal: AbortSignal): void {
  const page: Page = globalThis as Page;
  const { document } = page;
  page.addEventListener?.('online', listener, { signal });
  document?.addEventListener(
    'visibilitychange',
    () => {
      if (document.visibilityState === 'visible') listener();
    },
    { signal },
  );
}
