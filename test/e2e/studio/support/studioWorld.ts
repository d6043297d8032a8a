import { type Client, createClient } from '@nugget/client';
import { parseRecordedEvent, type RecordedEvent } from '@nugget/contract';
import { aHome } from '../../support/home.ts';
import { openStudio, type RunningStudio, type StudioBrowser, startStudio } from '../../support/studio.ts';

/** A machine that does other things as well needs its time; what never comes fails all the same. */
const PATIENCE_MS = 240_000;

/** A studio on a data folder of its own, and a child's browser in front of it. */
export interface StudioWorld extends AsyncDisposable {
  readonly home: string;
  readonly browser: StudioBrowser;
  /** The server that runs now. */
  studio(): RunningStudio;
  /** Pulls the plug on the server and everything that it started. */
  pullThePlug(): Promise<void>;
  /** Starts the server again on the same port. */
  startAgain(): Promise<void>;
  /** The API, with the login of the child's browser. */
  client(): Promise<Client>;
}

export interface WorldOptions {
  /** A data folder; without it, an empty one that is removed in the end. */
  readonly home?: string;
}

export async function openWorld(options: WorldOptions = {}): Promise<StudioWorld> {
  const own = options.home === undefined ? await aHome() : undefined;
  const home = options.home ?? own?.path ?? '';
  let studio = await startStudio({ home });
  const { origin, port } = studio;
  const browser = await openStudio(studio);
  browser.context.setDefaultTimeout(PATIENCE_MS);
  return {
    home,
    browser,
    studio: () => studio,
    pullThePlug: () => studio.pullThePlug(),
    async startAgain() {
      studio = await startStudio({ home, port });
      if (studio.origin !== origin) throw new Error(`The studio came back at ${studio.origin}`);
    },
    async client() {
      const cookies = await browser.context.cookies(origin);
      const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
      return createClient({ baseUrl: origin, headers: { cookie } });
    },
    async [Symbol.asyncDispose]() {
      await browser[Symbol.asyncDispose]();
      await studio[Symbol.asyncDispose]();
      await own?.remove();
    },
  };
}

/** Everything that is recorded of a session. */
export async function eventsOf(client: Client, id: string): Promise<readonly RecordedEvent[]> {
  const events = await client.call('getEvents', { params: { id }, query: { after: 0 } });
  return events.map(parseRecordedEvent);
}

/** Resolves with the first event of a session, past or future, that fits. */
export function untilEvent(
  client: Client,
  sessionId: string,
  fits: (event: RecordedEvent) => boolean,
): Promise<RecordedEvent> {
  const { promise, resolve } = Promise.withResolvers<RecordedEvent>();
  const enough = new AbortController();
  client.follow(sessionId, {
    signal: enough.signal,
    onEvents: (events) => {
      const found = events.find(fits);
      if (found === undefined) return;
      enough.abort();
      resolve(found);
    },
  });
  return promise;
}
