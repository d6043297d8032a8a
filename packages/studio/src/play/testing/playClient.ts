import type { CallInput, Client } from '@nugget/client';
import {
  type ApiName,
  type ApiReply,
  type ErrorCode,
  NuggetError,
  type RecordedEvent,
} from '@nugget/contract';
import { createFakeClient } from '../../build/testing/fakeClient.ts';
import { spaceDodgeSpec } from '../../build/testing/spaceDodge.ts';

export interface PlayServer {
  readonly events: readonly RecordedEvent[];
  readonly files: Readonly<Record<string, string>>;
  /** Where the page is served; a nugget without one is no page. */
  readonly url?: string;
  readonly lanUrl?: string;
  /** What these routes are refused with. */
  readonly refused?: Partial<Readonly<Record<ApiName, ErrorCode>>>;
}

/** The build screen's server in memory, with what comes after a build: files, launch, repairs and undo. */
export function createPlayClient(server: PlayServer): Client {
  const { events, refused = {} } = server;
  const build = createFakeClient({ events, spec: spaceDodgeSpec });
  const routes = routesOf(server);
  return {
    ...build,
    call: (name, input) => {
      const code = refused[name];
      if (code !== undefined)
        return Promise.reject(new NuggetError(code, { message: `${name} was refused` }));
      const reply = routes[name];
      return reply === undefined ? build.call(name, input) : replyAs(name, reply(input));
    },
  };
}

type Routes = Partial<Readonly<Record<ApiName, (input: unknown) => unknown>>>;

/** The table below holds each route's own reply; this is where it gets that route's type. */
const replyAs = <K extends ApiName>(_name: K, reply: unknown): Promise<ApiReply<K>> =>
  Promise.resolve(reply as ApiReply<K>);

function routesOf({ files, url, lanUrl }: PlayServer): Routes {
  return {
    launchSession: () => ({
      ...(url === undefined ? {} : { url }),
      ...(lanUrl === undefined ? {} : { lan_url: lanUrl }),
    }),
    listFiles: () => ({
      files: Object.entries(files).map(([path, text]) => ({ path, bytes: text.length })),
      truncated: false,
    }),
    getFile: (input) => {
      const { query } = input as CallInput<'getFile'>;
      const text = files[query.path];
      return { path: query.path, bytes: text?.length ?? 0, text, truncated: false };
    },
    explain: (input) => {
      const { body } = input as CallInput<'explain'>;
      const explanation = `Lines ${body.from_line} to ${body.to_line} count the points: every second makes the score one larger.`;
      return { explanation, source: 'structure' };
    },
    fixSession: () => ({ status: 'started' }),
    undoSession: () => ({ status: 'undone' }),
    exportSession: () => new Uint8Array([80, 75, 5, 6]),
    exportNugget: () => new Uint8Array([80, 75, 5, 6]),
  };
}
