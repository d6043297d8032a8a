import { readFile } from 'node:fs/promises';
import { NuggetError, type Upstream, type UpstreamRequest } from '@nugget/contract';
import { broken, errorBody, errorHeaders } from '../call/apiError.ts';
import { parseJson } from '../meter/replyUse.ts';
import { Exchange } from './exchange.ts';
import { describeRequest, exactIdentity } from './requestIdentity.ts';

/**
 * Answers from a recording, each exchange once: first the one that was asked the very same, else the oldest of the same
 * kind (model, tools, length of the conversation). A request that fits neither is answered with a 500 that names it.
 * The crew is the recorded one, so that a session replays to the same view. Throws STORAGE_DAMAGED for a file that is
 * no recording.
 */
export async function replayUpstream(file: string): Promise<Upstream> {
  const unused = (await readRecording(file)).map((exchange) => ({
    exchange,
    exact: exactIdentity(exchange.request),
    kind: describeRequest(exchange.request),
  }));
  const [first] = unused;
  if (first === undefined)
    throw new NuggetError('STORAGE_DAMAGED', { message: `${file} holds no recorded model call.` });

  const take = (request: UpstreamRequest): Exchange | undefined => {
    const exact = exactIdentity(request);
    const kind = describeRequest(request);
    const found =
      unused.find((entry) => entry.exact === exact) ?? unused.find((entry) => entry.kind === kind);
    if (found !== undefined) unused.splice(unused.indexOf(found), 1);
    return found?.exchange;
  };
  return {
    crew: first.exchange.crew,
    async send(request) {
      const exchange = take(request);
      return exchange === undefined ? notRecorded(file, request) : replay(exchange);
    },
  };
}

async function readRecording(file: string): Promise<readonly Exchange[]> {
  const lines = (await readFile(file, 'utf8')).split('\n').filter((line) => line !== '');
  return lines.map((line, index) => {
    const exchange = Exchange.safeParse(parseJson(line));
    if (exchange.success) return exchange.data;
    const message = `Line ${index + 1} of ${file} is no recorded model call; record it again.`;
    throw new NuggetError('STORAGE_DAMAGED', { message, cause: exchange.error });
  });
}

function replay({ response, complete }: Exchange): Response {
  const { status, headers, body } = response;
  return new Response(complete ? body : cutOff(body), { status, headers });
}

async function* cutOff(body: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(body);
  throw new Error('the recorded reply was cut off here');
}

function notRecorded(file: string, request: UpstreamRequest): Response {
  const error = broken(
    'MODEL_BROKEN',
    `The recording ${file} has no answer left for ${describeRequest(request)}.`,
  );
  return new Response(errorBody(error), { status: error.status, headers: errorHeaders(error) });
}
