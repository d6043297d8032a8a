import { type Crew, NuggetError, type Upstream } from '@nugget/contract';

export interface HttpUpstreamOptions {
  readonly crew: Crew;
  /** Where `/v1/messages` is found; http or https, without a name and password in it. */
  readonly baseUrl: string;
  /** Added to every request, here and nowhere else. */
  readonly credentials: Readonly<Record<string, string>>;
}

/** A Messages API server across HTTP. Throws MODEL_UNREACHABLE at once for an address that can be none. */
export function httpUpstream({ crew, baseUrl, credentials }: HttpUpstreamOptions): Upstream {
  const base = checkedBase(baseUrl);
  return {
    crew,
    send: ({ path, headers, body, signal }) =>
      fetch(`${base}${path}`, {
        method: 'POST',
        // Plain bytes, so that what comes in can go out as it is.
        headers: { ...headers, 'accept-encoding': 'identity', ...credentials },
        body,
        signal,
        // A redirect could carry the key to another host.
        redirect: 'error',
      }),
  };
}

/** An address without the slash and the `/v1` that people like to copy along. */
function checkedBase(baseUrl: string): string {
  const url = URL.parse(baseUrl);
  if (url === null || !/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '') {
    const example = 'it should look like http://localhost:1234, with a key in a setting of its own';
    throw new NuggetError('MODEL_UNREACHABLE', {
      message: `The model's address is not one that can be called: ${example}.`,
    });
  }
  return `${url.origin}${url.pathname}`.replace(/\/+$/, '').replace(/\/v1$/, '');
}

/**
 * The key without the white space that comes along when it is copied. Throws MODEL_KEY_REFUSED for one that no HTTP
 * header can hold; fetch would put the key into its error's text.
 */
export function checkedKey(apiKey: string): string {
  const key = apiKey.trim();
  if (/^[\x21-\x7e]+$/.test(key)) return key;
  throw new NuggetError('MODEL_KEY_REFUSED', {
    message: 'The key of the model is empty or holds characters that no key has. Copy it again.',
  });
}
