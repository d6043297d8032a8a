import { fileURLToPath } from 'node:url';
import { EXIT } from '../exitCodes.ts';
import { type Host, say } from '../host.ts';
import type { RunOptions } from '../runOptions.ts';
import { untilAsked } from '../stops.ts';
import { words } from '../words/en.ts';
import { configOf } from './withApp.ts';

/** Where `npm start` builds the studio's pages. */
const STUDIO = fileURLToPath(new URL('../../../studio/dist/', import.meta.url));

/** `nugget serve`: the studio in the browser, until somebody ends it. A second start opens the one that runs. */
export async function serve(host: Host, { browser }: Pick<RunOptions, 'browser'>): Promise<number> {
  const start = await host.startServer({ config: configOf(host), studioFolder: STUDIO });
  switch (start.outcome) {
    case 'running':
      await show(host, { link: start.server.launchLink, browser, line: words.serve.alreadyHere });
      return EXIT.succeeded;
    case 'started': {
      const { server } = start;
      // Ending a server is what is done with it in the end, not a failure.
      host.stops.finish(EXIT.succeeded);
      try {
        await show(host, { link: server.launchLink(), browser, line: words.serve.here });
        say(host.stdout, [words.serve.ctrlCStops]);
        await untilAsked(host.stops);
      } finally {
        await server.close();
      }
      return EXIT.succeeded;
    }
  }
}

interface Showing extends Pick<RunOptions, 'browser'> {
  readonly link: string;
  readonly line: (link: string) => string;
}

/** The link is printed in any case: it lets any one browser in, once. */
async function show(host: Host, { link, browser, line }: Showing): Promise<void> {
  say(host.stdout, [line(link)]);
  if (browser === 'open' && !(await host.openBrowser(link))) say(host.stdout, [words.noBrowser]);
}
