import { type ErrorCode, type ModelTrial, NuggetError, toNuggetError, type Upstream } from '@nugget/contract';
import { z } from 'zod';

export interface TryModelOptions {
  /** Makes the upstream; may throw for an address or a key that can be none. */
  readonly open: () => Promise<Upstream>;
  /** The model's name. */
  readonly model: string;
  readonly signal: AbortSignal;
}

/** A local model may have to be loaded first. */
const PATIENCE_MS = 60_000;

const Message = z.looseObject({ type: z.literal('message') });
const Failure = z.looseObject({ error: z.looseObject({ message: z.string() }) });

/** Asks a model for one token, the way every call goes, and says how that went. The message never holds a key. */
export async function tryModel({ open, model, signal }: TryModelOptions): Promise<ModelTrial> {
  const patience = AbortSignal.timeout(PATIENCE_MS);
  try {
    const upstream = await open();
    const response = await upstream.send({
      path: '/v1/messages',
      headers: { 'content-type': 'application/json', 'anthropic-version': '2023-06-01' },
      body: JSON.stringify({ model, max_tokens: 1, messages: [{ role: 'user', content: 'Hi' }] }),
      signal: AbortSignal.any([signal, patience]),
    });
    return judge(response.status, { model, text: await response.text() });
  } catch (thrown) {
    signal.throwIfAborted();
    if (thrown instanceof NuggetError) return refused(thrown.code, thrown.message);
    const why = patience.aborted ? `silent for ${PATIENCE_MS / 1000} s` : reasonOf(thrown);
    return refused(
      'MODEL_UNREACHABLE',
      `Nobody answers at the address of the model (${why}); check it and the network.`,
    );
  }
}

function judge(
  status: number,
  { model, text }: { readonly model: string; readonly text: string },
): ModelTrial {
  const answer = jsonOf(text);
  if (status === 200 && Message.safeParse(answer).success) return { outcome: 'works' };
  const failure = Failure.safeParse(answer);
  const said = failure.success ? ` It says: ${failure.data.error.message.slice(0, 300)}` : '';
  if (status === 401 || status === 403) {
    return refused('MODEL_KEY_REFUSED', `The model's server refuses the key (${status}).${said}`);
  }
  if (status === 429 || status === 529) {
    return refused('MODEL_BUSY', `The model's server is busy (${status}); try again in a while.${said}`);
  }
  const advice = `Is the address right, and is ${JSON.stringify(model)} a model that it has?`;
  return refused(
    'MODEL_BROKEN',
    `The model's server answered ${status}, and not with a message. ${advice}${said}`,
  );
}

const refused = (code: ErrorCode, message: string): ModelTrial => ({ outcome: 'refused', code, message });

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** fetch says only that it failed; why stands in the innermost cause. */
function reasonOf(thrown: unknown): string {
  if (!(thrown instanceof Error)) return String(thrown);
  if (thrown.cause !== undefined) return reasonOf(thrown.cause);
  return 'code' in thrown && typeof thrown.code === 'string' ? thrown.code : toNuggetError(thrown).message;
}
