import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import type { FastifyInstance } from 'fastify';
import { jsonSchemaTransform } from 'fastify-type-provider-zod';
import type { AccessCheck } from './login/access.ts';

/** Collects what the routes say of themselves; must be there before they are registered. */
export async function collectApi(app: FastifyInstance, version: string): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Nugget',
        version,
        description:
          'Everything the studio and the command line do, they do through these. Errors are `{ detail, errors, code }`.',
      },
    },
    transform: jsonSchemaTransform,
  });
}

/** The page at /api/docs, and the same as JSON at /api/docs/json. */
export async function registerApiDocs(app: FastifyInstance, access: AccessCheck): Promise<void> {
  await app.register(swaggerUi, {
    routePrefix: '/docs',
    // The page does not see that it is registered below /api.
    indexPrefix: '/api',
    uiConfig: { docExpansion: 'none', tryItOutEnabled: false },
    uiHooks: {
      onRequest: async (request) => access.check(request, 'login'),
    },
  });
}
