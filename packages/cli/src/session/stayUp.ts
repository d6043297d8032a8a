import { type Host, say } from '../host.ts';
import type { RunOptions } from '../runOptions.ts';
import { wordsTo } from '../screen/openScreen.ts';
import { safeText } from '../screen/safeText.ts';
import { untilAsked } from '../stops.ts';
import { words } from '../words/en.ts';
import type { RunResult } from './runSession.ts';

/** Keeps a finished nugget's page up, or its board at work, until Ctrl-C, where somebody is there to look at it. */
export async function stayUp(host: Host, { url, board }: RunResult, options: RunOptions): Promise<void> {
  const { stops } = host;
  if ((url ?? board) === undefined || options.atEnd === 'exit' || stops.request !== undefined) return;
  const output = wordsTo(host, options);
  if (url === undefined) {
    say(output, ['', words.boards.staysUp(safeText(board?.name ?? ''))]);
  } else {
    say(output, ['', words.pageAt(url), words.ctrlCStops]);
    if (options.browser === 'open' && !(await host.openBrowser(url))) say(output, [words.noBrowser]);
  }
  await untilAsked(stops);
}
