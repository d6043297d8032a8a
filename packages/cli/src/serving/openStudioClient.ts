import { type Client, createClient } from '@nugget/client';
import { NuggetError } from '@nugget/contract';
import { findRunningServer } from '@nugget/server';

/** A client of the studio that runs on a data folder, with a login of its own; undefined when none runs. */
export async function openStudioClient(home: string): Promise<Client | undefined> {
  const running = await findRunningServer(home);
  if (running === undefined) return undefined;
  const { url, launchLink } = running;
  return createClient({ baseUrl: url, headers: { cookie: await loginBy(launchLink) } });
}

/** The login that a launch link gives, as a browser would send it back. */
async function loginBy(launchLink: string): Promise<string> {
  const reply = await fetch(launchLink, { redirect: 'manual' });
  const [cookie] = reply.headers.getSetCookie();
  if (cookie !== undefined) return cookie.replace(/;.*$/s, '');
  throw new NuggetError('LOGIN_NEEDED', {
    message: `The running studio answered its own launch link with status ${reply.status} and no login`,
  });
}
