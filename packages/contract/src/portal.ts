import { z } from 'zod';
import { LIMITS } from './limits.ts';
import { boundedText, filledText } from './text.ts';

export const PortalCapability = z.strictObject({
  id: filledText(LIMITS.name),
  name: boundedText(LIMITS.name),
  kind: z.enum(['action', 'event', 'query']),
  description: boundedText(LIMITS.description).optional(),
});
export type PortalCapability = z.infer<typeof PortalCapability>;

export const PortalInteraction = z.strictObject({
  type: z.enum(['tell', 'when', 'ask']),
  capabilityId: filledText(LIMITS.name),
  params: z.record(z.string().max(LIMITS.name), z.unknown()).optional(),
});
export type PortalInteraction = z.infer<typeof PortalInteraction>;

const args = z.array(boundedText(LIMITS.description)).max(LIMITS.list);

/** A door from a nugget to something outside it: an MCP server, a command, a serial device. */
export const PortalSpec = z.strictObject({
  id: filledText(LIMITS.name),
  name: filledText(LIMITS.name),
  description: boundedText(LIMITS.description).optional(),
  mechanism: z.enum(['auto', 'mcp', 'cli', 'serial']),
  capabilities: z.array(PortalCapability).max(LIMITS.list).default([]),
  interactions: z.array(PortalInteraction).max(LIMITS.list).default([]),
  mcpConfig: z
    .strictObject({
      command: filledText(LIMITS.description),
      args: args.optional(),
      env: z.record(z.string().max(LIMITS.name), z.string().max(LIMITS.description)).optional(),
    })
    .optional(),
  cliConfig: z.strictObject({ command: filledText(LIMITS.description), args: args.optional() }).optional(),
  serialConfig: z
    .strictObject({
      port: boundedText(LIMITS.name).optional(),
      baudRate: z.int().min(300).max(4_000_000).optional(),
    })
    .optional(),
});
export type PortalSpec = z.infer<typeof PortalSpec>;
