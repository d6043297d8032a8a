import type { ModelConfig } from '../../config.ts';
import { type Check, type Finding, missing, ok } from '../check.ts';

/** Without a key the rehearsal crew plays, so it is never strictly needed. */
export const apiKey: Check = {
  id: 'api_key',
  needed: 'sometimes',
  async look({ config: { model } }) {
    switch (model.kind) {
      case 'anthropic':
        return ok('ANTHROPIC_API_KEY is set');
      case 'compatible':
        return ok('not needed: NUGGET_MODEL_URL names a model of your own');
      case 'replay':
        return ok('not needed: NUGGET_REPLAY plays a recording');
      case 'rehearsal':
        return missing('ANTHROPIC_API_KEY is not set; the rehearsal crew plays (scripted, not AI)');
    }
  },
};

/** Whoever is set to answer the model calls must answer. */
export const model: Check = {
  id: 'model',
  needed: 'always',
  async look({ config, statusOf }) {
    const asked = probeOf(config.model);
    if (asked === undefined) return ok('in this program; no network is needed');
    const { url, headers } = asked;
    const status = await statusOf(url, headers).catch((thrown: unknown) => thrown);
    return typeof status === 'number'
      ? judge(url, status)
      : missing(`${url} does not answer (${reasonOf(status)})`);
  },
};

/** A question that costs nothing: the list of models. */
function probeOf(config: ModelConfig) {
  switch (config.kind) {
    case 'anthropic': {
      const headers = { 'x-api-key': config.apiKey, 'anthropic-version': '2023-06-01' };
      return { url: 'https://api.anthropic.com/v1/models', headers };
    }
    case 'compatible': {
      const headers: Record<string, string> =
        config.apiKey === undefined ? {} : { 'x-api-key': config.apiKey };
      return { url: config.url, headers };
    }
    case 'rehearsal':
    case 'replay':
      return undefined;
  }
}

function judge(url: string, status: number): Finding {
  if (status === 401 || status === 403) return missing(`${url} answers, but refuses the key (${status})`);
  // Others are about this question; whoever answers at all is there.
  return status >= 500 ? missing(`${url} answers with ${status}`) : ok(url);
}

/** fetch says only that it failed; why stands in the cause. */
function reasonOf(thrown: unknown): string {
  if (!(thrown instanceof Error)) return String(thrown);
  const { cause } = thrown;
  return cause instanceof Error && cause.message !== '' ? cause.message : thrown.message;
}
