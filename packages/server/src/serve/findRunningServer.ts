import { z } from 'zod';
import { CONTROL_HEADER, LAUNCH_LINK_PATH } from '../http/controlRoutes.ts';
import { readServerFile } from './serverFile.ts';

/** A Nugget that serves this data folder already. */
export interface RunningServer {
  /** `http://localhost:<port>` */
  readonly url: string;
  /** A new address that lets one browser in, once. */
  readonly launchLink: string;
}

/** A server on this computer answers at once or not at all. */
const PATIENCE_MS = 3_000;

const LaunchLink = z.object({ url: z.url() });

/** The running server of a data folder, by its server.json; undefined when there is none, or it does not answer. */
export async function findRunningServer(home: string): Promise<RunningServer | undefined> {
  const file = await readServerFile(home);
  if (file === undefined) return undefined;
  const url = `http://localhost:${file.port}`;
  try {
    // By number: another program may have the port on the other address that `localhost` stands for.
    const reply = await fetch(`http://127.0.0.1:${file.port}/api${LAUNCH_LINK_PATH}`, {
      method: 'POST',
      headers: { [CONTROL_HEADER]: file.control_token },
      redirect: 'error',
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    const link = LaunchLink.safeParse(await reply.json());
    return reply.ok && link.success ? { url, launchLink: link.data.url } : undefined;
  } catch {
    // Nobody there, or somebody who speaks otherwise: in both cases not our server.
    return undefined;
  }
}
