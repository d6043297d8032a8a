import { createHash } from 'node:crypto';
import { z } from 'zod';
import { parseJson } from '../meter/replyUse.ts';

interface Asked {
  readonly path: string;
  readonly body: string;
}

/** What differs between two runs that ask the same: ids, days and moments, and the ports of local servers. */
const PASSING = [
  /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gi,
  /\b\d{4}-\d{2}-\d{2}(T[\d:.]+(Z|[+-]\d{2}:\d{2}))?/g,
  /\b(127\.0\.0\.1|localhost):\d+/g,
];

/** The same for two requests that ask the same thing in two runs. `metadata` says who asks, so it does not count. */
export function exactIdentity({ path, body }: Asked): string {
  const text = JSON.stringify(sorted(parseJson(body) ?? body));
  const lasting = PASSING.reduce((rest, passing) => rest.replaceAll(passing, '*'), text);
  return createHash('sha256').update(`${path} ${lasting}`).digest('hex');
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([name]) => name !== 'metadata');
  return Object.fromEntries(entries.map(([name, part]) => [name, sorted(part)]).toSorted());
}

const Request = z.object({
  model: z.string().catch('?'),
  stream: z.boolean().catch(false),
  tools: z.array(z.object({ name: z.string().catch('?') })).catch([]),
  messages: z.array(z.object({ role: z.string().catch('?') })).catch([]),
});

/**
 * What kind of request it is, in words: enough to find the one that was meant when a path or a wording has changed,
 * and to name one that nobody has recorded.
 */
export function describeRequest({ path, body }: Asked): string {
  const request = Request.safeParse(parseJson(body));
  if (!request.success) return `POST ${path} with a body that is no JSON object`;
  const { model, stream, tools, messages } = request.data;
  const names = tools.map(({ name }) => name).join(', ') || 'no tools';
  return `POST ${path} to ${model}${stream ? ', streamed' : ''}, ${messages.length} messages, ${names}`;
}
