import type { DetectedBoard } from '@nugget/contract';
import { EXIT } from '../exitCodes.ts';
import { commandLine, type Host, say } from '../host.ts';
import { alignColumns, emphasizeFirst } from '../screen/columns.ts';
import { lookOf } from '../screen/look.ts';
import { safeText } from '../screen/safeText.ts';
import { openStudioClient } from '../serving/openStudioClient.ts';
import { words } from '../words/en.ts';
import { configOf, withApp } from './withApp.ts';

const said = words.boards;

/** `nugget boards`: what hangs on this computer, and what to do about each. */
export async function listBoards(
  host: Host,
  { output }: { readonly output: 'table' | 'json' },
): Promise<number> {
  const boards = await lookForBoards(host);
  say(host.stdout, output === 'json' ? boards.map((board) => JSON.stringify(board)) : tableOf(boards, host));
  return EXIT.succeeded;
}

/** The running studio holds the ports, so it is asked where there is one. */
async function lookForBoards(host: Host): Promise<readonly DetectedBoard[]> {
  const client = await openStudioClient(configOf(host).home);
  if (client !== undefined) return (await client.call('detectBoards', { query: {} })).boards;
  return withApp(host, async ({ detectBoards }) => (await detectBoards(host.stops.signal)).boards);
}

function tableOf(boards: readonly DetectedBoard[], host: Host): readonly string[] {
  const { stdout } = host;
  const { paint } = lookOf(stdout, host);
  const rows = boards.map((board) => [
    board.virtual ? said.virtualPort : safeText(board.port),
    safeText(board.name),
    said.states[board.state],
  ]);
  const lines = alignColumns([[said.port, said.board, said.state], ...rows], stdout.columns ?? Infinity);
  const advice = boards.flatMap(({ virtual, port, advice: what }) =>
    what === undefined ? [] : [`  ${virtual ? said.virtualPort : safeText(port)}: ${safeText(what)}`],
  );
  const isAlone = boards.every(({ virtual }) => virtual);
  return [
    ...emphasizeFirst(lines, paint),
    ...(advice.length > 0 ? ['', ...advice] : []),
    ...(isAlone ? ['', said.none] : []),
    '',
    said.goOn(commandLine(host, 'boards flash', '<session>')),
  ];
}
