import type { PortalMessage } from './portalService.ts';

/** Those who look through a portal, and whether there is somebody at its other end. */
export interface Audience {
  readonly connected: boolean;
  setConnected(connected: boolean): void;
  publish(message: PortalMessage): void;
  subscribe(listener: (message: PortalMessage) => void): () => void;
}

export function createAudience(onLost: () => void): Audience {
  const listeners = new Set<(message: PortalMessage) => void>();
  let connected = false;
  const publish = (message: PortalMessage): void => {
    for (const listener of listeners) listener(message);
  };
  return {
    get connected() {
      return connected;
    },
    setConnected(now) {
      if (now === connected) return;
      connected = now;
      if (!now) onLost();
      publish({ type: 'state', connected });
    },
    publish,
    subscribe(listener) {
      listeners.add(listener);
      listener({ type: 'state', connected });
      return () => void listeners.delete(listener);
    },
  };
}
