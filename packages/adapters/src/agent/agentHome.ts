import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** Environment variables by name. */
export type Env = Readonly<Record<string, string | undefined>>;

/** A home of its own for one agent process: nothing of the person's settings gets in, and nothing stays. */
export interface AgentHome {
  /** The whole environment of the process but for what names the model. */
  readonly env: Env;
  remove(): Promise<void>;
}

/** What a process needs from the host to run at all; everything else, every key and token, stays out. */
const FROM_HOST: ReadonlySet<string> = new Set([
  'PATH',
  'LANG',
  'LC_ALL',
  'TZ',
  'SYSTEMROOT',
  'COMSPEC',
  'PATHEXT',
]);

export async function createAgentHome({
  scratch,
  hostEnv,
}: {
  readonly scratch: string;
  readonly hostEnv: Env;
}): Promise<AgentHome> {
  await mkdir(scratch, { recursive: true });
  const folder = await mkdtemp(join(scratch, 'agent-'));
  const [home, config, temporary] = ['home', 'config', 'tmp'].map((name) => join(folder, name));
  await Promise.all([home, config, temporary].map((path) => mkdir(path ?? folder, { recursive: true })));
  return {
    env: {
      ...Object.fromEntries(Object.entries(hostEnv).filter(([name]) => FROM_HOST.has(name.toUpperCase()))),
      HOME: home,
      USERPROFILE: home,
      APPDATA: home,
      LOCALAPPDATA: home,
      CLAUDE_CONFIG_DIR: config,
      TMPDIR: temporary,
      TMP: temporary,
      TEMP: temporary,
    },
    // Windows keeps a file of a process that has just ended busy for a moment.
    remove: () => rm(folder, { recursive: true, force: true, maxRetries: 3 }),
  };
}
