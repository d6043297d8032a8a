import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import type { RecordedEvent } from '@nugget/contract';
import { type WebSocket, WebSocketServer } from 'ws';
import { createLine, type Line, type LineFaults } from './line.ts';

/** A real HTTP and WebSocket server that speaks the wire protocol over one session that is told by hand. */
export interface SessionServer extends AsyncDisposable {
  readonly baseUrl: string;
  /** Faults of the lines to come, one line each; a line without any works. */
  readonly faults: LineFaults[];
  /** `after` of every line that was opened, in order. */
  readonly lines: readonly number[];
  /** How many events were told so far. */
  readonly told: number;
  /** Answers everything but what carries this as its cookie with 401; undefined lets everybody in. */
  login: string | undefined;
  /** Tells so many more events. */
  tell(count: number): void;
  /** Tells something that no version of today would. */
  tellRaw(event: object): void;
  /** Cuts every line. */
  cut(): void;
  stop(): Promise<void>;
  /** Listens again, on the same port. */
  start(): Promise<void>;
}

/** Something else for a browser to load. */
export interface Page {
  readonly type: string;
  readonly text: string;
}

/** The one session there is. */
export const SESSION = 's1';

interface State {
  readonly events: object[];
  readonly faults: LineFaults[];
  readonly opened: number[];
  readonly open: Set<Line>;
  readonly pages: ReadonlyMap<string, Page>;
  login: string | undefined;
}

export async function startSessionServer(
  pages: ReadonlyMap<string, Page> = new Map(),
): Promise<SessionServer> {
  const state: State = { events: [], faults: [], opened: [], open: new Set(), pages, login: undefined };
  let server = await listen(state, 0);
  const port = portOf(server);
  const tellRaw = (event: object): void => {
    state.events.push(event);
    for (const line of state.open) line.sendNew(state.events);
  };
  const cut = (): void => {
    for (const line of state.open) line.cut();
  };
  const stop = async (): Promise<void> => {
    cut();
    const { promise, resolve } = Promise.withResolvers<void>();
    server.close(() => resolve());
    server.closeAllConnections();
    await promise;
  };
  return {
    baseUrl: `http://127.0.0.1:${port}`,
    faults: state.faults,
    lines: state.opened,
    get told() {
      return state.events.length;
    },
    get login() {
      return state.login;
    },
    set login(login) {
      state.login = login;
    },
    tell(count) {
      for (let told = 0; told < count; told += 1) tellRaw(eventOf(state.events.length + 1));
    },
    tellRaw,
    cut,
    stop,
    async start() {
      server = await listen(state, port);
    },
    [Symbol.asyncDispose]: stop,
  };
}

const eventOf = (seq: number): RecordedEvent => ({
  type: 'agent_output',
  task_id: 't1',
  agent_name: 'Nova',
  content: `${seq} `,
  seq,
  at: new Date(Date.UTC(2026, 0, 1) + seq).toISOString(),
});

function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server listens on no port');
  return address.port;
}

async function listen(state: State, port: number): Promise<Server> {
  const server = createServer((request, response) => answer(state, request, response));
  const sockets = new WebSocketServer({ noServer: true });
  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    if (!isLoggedIn(state, request)) socket.end('HTTP/1.1 401 Unauthorized\r\n\r\n');
    else sockets.handleUpgrade(request, socket, head, (line) => takeLine(state, line, request));
  });
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  server.once('error', reject);
  server.listen(port, '127.0.0.1', () => resolve());
  await promise;
  return server;
}

const isLoggedIn = ({ login }: State, { headers }: IncomingMessage): boolean =>
  login === undefined || headers.cookie === login;
const urlOf = ({ url = '/' }: IncomingMessage): URL => new URL(url, 'http://127.0.0.1');
const afterOf = (url: URL): number => Number(url.searchParams.get('after') ?? 0);

function answer(state: State, request: IncomingMessage, response: ServerResponse): void {
  const url = urlOf(request);
  const page = state.pages.get(url.pathname);
  if (page !== undefined) send(response, 200, page);
  else if (!isLoggedIn(state, request)) send(response, 401, refusal('LOGIN_NEEDED'));
  else if (url.pathname !== `/api/sessions/${SESSION}/events`)
    send(response, 404, refusal('SESSION_NOT_FOUND'));
  else send(response, 200, json(state.events.slice(afterOf(url))));
}

const json = (value: unknown): Page => ({ type: 'application/json', text: JSON.stringify(value) });
const refusal = (code: string): Page => json({ detail: 'Not so', code });

function send(response: ServerResponse, status: number, { type, text }: Page): void {
  response.writeHead(status, { 'content-type': type }).end(text);
}

function takeLine(state: State, socket: WebSocket, request: IncomingMessage): void {
  const after = afterOf(urlOf(request));
  const line = createLine(socket, after, state.faults.shift() ?? {});
  state.opened.push(after);
  state.open.add(line);
  socket.on('close', () => state.open.delete(line));
  line.sendNew(state.events);
}
