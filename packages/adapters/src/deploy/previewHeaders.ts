import type { FastifyHelmetOptions } from '@fastify/helmet';

/**
 * What the browser is told about a nugget's page. Its own scripts and styles run, also inline ones, WebAssembly
 * and `eval` (a child's calculator is often one line of it, and a page that may write its own script gains nothing by it);
 * nothing is loaded from the network, and only pages of this computer (the studio) may show it in a frame.
 */
export const PREVIEW_HEADERS: FastifyHelmetOptions = {
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'self'", "'unsafe-inline'", "'unsafe-eval'", 'data:', 'blob:'],
      objectSrc: ["'none'"],
      baseUri: ["'self'"],
      formAction: ["'self'"],
      frameAncestors: ["'self'", 'http://127.0.0.1:*', 'http://localhost:*'],
    },
  },
  // frame-ancestors says it better; this older header cannot name the studio's port.
  xFrameOptions: false,
  // The preview is plain http on this computer.
  strictTransportSecurity: false,
  // The studio opens a nugget in a window of its own and may talk to it.
  crossOriginOpenerPolicy: { policy: 'same-origin-allow-popups' },
  crossOriginResourcePolicy: { policy: 'same-origin' },
};

/** Helmet does not cover these. */
export const MORE_HEADERS = {
  'cache-control': 'no-store',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), usb=(), serial=(), bluetooth=(), hid=()',
} as const;
