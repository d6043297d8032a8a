/**
 * The address of a nugget's page, or nothing when it is any other address: an event may say what it likes, and only pages
 * of this computer are shown. 127.0.0.1 is another origin than the studio's localhost, so the page cannot reach the studio.
 */
export function loopbackUrl(address: string | undefined): string | undefined {
  if (address === undefined || !URL.canParse(address)) return undefined;
  const { protocol, hostname, href } = new URL(address);
  const isHttp = protocol === 'http:' || protocol === 'https:';
  const isHere = hostname === '127.0.0.1' || hostname === '[::1]';
  return isHttp && isHere && new URL(address).origin !== globalThis.location?.origin ? href : undefined;
}
