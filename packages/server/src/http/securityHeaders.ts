import helmet from '@fastify/helmet';
import type { FastifyInstance } from 'fastify';

const NOTHING = ["'none'"];
const OWN = ["'self'"];

/**
 * What the browser is told about the studio: its own files and connections only. Nuggets are shown in frames from other
 * ports of 127.0.0.1. Styles may stand in the page because Blockly and the graph write theirs there; scripts may not.
 */
export async function useSecurityHeaders(app: FastifyInstance): Promise<void> {
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: NOTHING,
        scriptSrc: OWN,
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        fontSrc: ["'self'", 'data:'],
        mediaSrc: ["'self'", 'data:'],
        connectSrc: ["'self'", ({ socket }) => `ws://localhost:${socket.localPort ?? ''}`],
        workerSrc: ["'self'", 'blob:'],
        frameSrc: ['http://127.0.0.1:*'],
        manifestSrc: OWN,
        objectSrc: NOTHING,
        baseUri: NOTHING,
        formAction: OWN,
        frameAncestors: NOTHING,
      },
    },
    // frame-ancestors says it already; nobody may show the studio in a frame.
    xFrameOptions: { action: 'deny' },
    // The studio is plain http on this computer.
    strictTransportSecurity: false,
    crossOriginResourcePolicy: { policy: 'same-origin' },
    referrerPolicy: { policy: 'no-referrer' },
  });
  app.addHook('onRequest', async (_request, reply) => {
    // Web Serial: a board is flashed from the page, after its own question to the person at it.
    reply.header('permissions-policy', 'camera=(), microphone=(), geolocation=(), usb=(), serial=(self)');
  });
}
