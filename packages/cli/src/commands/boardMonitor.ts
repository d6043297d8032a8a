import { createInterface } from 'node:readline';
import type { Client } from '@nugget/client';
import { EXIT } from '../exitCodes.ts';
import { type Host, say } from '../host.ts';
import { safeText } from '../screen/safeText.ts';
import { openStudioClient } from '../serving/openStudioClient.ts';
import { untilAsked } from '../stops.ts';
import { words } from '../words/en.ts';
import { configOf, withApp } from './withApp.ts';

/** `nugget boards monitor`: what a board says, until Ctrl-C; each line that is typed goes to its program. */
export async function monitorBoard(host: Host, port: string): Promise<number> {
  say(host.stderr, [words.boards.monitoring(safeText(port))]);
  const client = await openStudioClient(configOf(host).home);
  if (client !== undefined) await overStudio(host, client, port);
  else await onOwnPort(host, port);
  return EXIT.succeeded;
}

const show = ({ stdout }: Host, lines: readonly { readonly line: string }[]): void =>
  say(
    stdout,
    lines.map(({ line }) => safeText(line)),
  );

async function overStudio(host: Host, client: Client, port: string): Promise<void> {
  const { signal } = host.stops;
  const over = new AbortController();
  const ended = Promise.withResolvers<void>();
  const board = client.openBoard(port, {
    signal: AbortSignal.any([signal, over.signal]),
    onMessage(message) {
      if (message.type === 'lines') show(host, message.lines);
      if (message.type === 'problem')
        say(host.stderr, [words.details(safeText(message.message), message.code)]);
    },
    onConnection(connection) {
      if (connection.state === 'ended') ended.resolve();
    },
  });
  const unread = readTyped(host, (line) => void board.command({ type: 'send', line }));
  await Promise.race([ended.promise, untilAsked(host.stops)]);
  unread();
  over.abort();
}

function onOwnPort(host: Host, port: string): Promise<void> {
  return withApp(host, async ({ hardware, findBoard }) => {
    const { signal } = host.stops;
    const board = await findBoard(port, signal);
    const monitor = await hardware.monitor({
      port: board.port,
      signal,
      onLines: (lines) => show(host, lines),
      onState: (state) => {
        if (state === 'gone') say(host.stderr, [words.boards.gone]);
      },
    });
    show(host, monitor.earlier);
    const unread = readTyped(host, (line) => {
      monitor.send(line).catch(() => say(host.stderr, [words.boards.notSent]));
    });
    await untilAsked(host.stops);
    unread();
    await monitor.close();
  });
}

/** Hands on each line that a person types; returns how to stop. */
function readTyped({ stdin }: Host, onLine: (line: string) => void): () => void {
  const reader = createInterface({ input: stdin });
  reader.on('line', onLine);
  return () => reader.close();
}
