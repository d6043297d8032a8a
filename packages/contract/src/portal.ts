import { z } from 'zod';
import { closedObject } from './closedObject.ts';
import { LIMITS } from './limits.ts';
import { boundedText, filledText } from './text.ts';

export const PortalCapability = closedObject({
  id: filledText(LIMITS.name),
  name: boundedText(LIMITS.name).default(''),
  kind: z.enum(['action', 'event', 'query']).default('action'),
  description: boundedText(LIMITS.description).optional(),
});
export type PortalCapability = z.infer<typeof PortalCapability>;

export const PortalInteraction = closedObject({
  type: z.enum(['tell', 'when', 'ask']),
  capabilityId: filledText(LIMITS.name),
  params: z.record(boundedText(LIMITS.name), z.unknown()).optional(),
});
export type PortalInteraction = z.infer<typeof PortalInteraction>;

const args = z.array(boundedText(LIMITS.description)).max(LIMITS.list);

/** A door from a nugget to something outside it: an MCP server, a command, a serial device. */
export const PortalSpec = closedObject({
  id: filledText(LIMITS.name),
  name: filledText(LIMITS.name),
  description: boundedText(LIMITS.description).optional(),
  mechanism: z.enum(['auto', 'mcp', 'cli', 'serial']).default('auto'),
  capabilities: z.array(PortalCapability).max(LIMITS.list).default([]),
  interactions: z.array(PortalInteraction).max(LIMITS.list).default([]),
  mcpConfig: closedObject({
    command: filledText(LIMITS.description),
    args: args.optional(),
    env: z.record(boundedText(LIMITS.name), boundedText(LIMITS.description)).optional(),
  }).optional(),
  cliConfig: closedObject({ command: filledText(LIMITS.description), args: args.optional() }).optional(),
  serialConfig: closedObject({
    port: boundedText(LIMITS.name).optional(),
    baudRate: z.int().min(300).max(4_000_000).optional(),
  }).optional(),
});
export type PortalSpec = z.infer<typeof PortalSpec>;
