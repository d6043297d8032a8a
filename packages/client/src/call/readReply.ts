import { NuggetError, parseInput, problemLine, type Route } from '@nugget/contract';

/** The reply as the route's schema reads it, or the bytes of a zip. Anything else was not said by this server: SERVER_GONE. */
export async function readReply({ reply }: Route, response: Response): Promise<unknown> {
  if (reply === 'zip') return new Uint8Array(await response.arrayBuffer());
  const parsed = parseInput(reply, await response.json());
  if (parsed.outcome === 'parsed') return parsed.value;
  const { problems } = parsed;
  throw new NuggetError('SERVER_GONE', {
    message: `${response.url} answered something else than a Nugget server of this version would: ${problems.map(problemLine).join('; ')}. Start the server again and load this page anew.`,
    details: { problems },
  });
}
