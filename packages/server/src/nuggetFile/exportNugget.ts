import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type NuggetDocument, NuggetError, NuggetSpec, type RecordedEvent } from '@nugget/contract';
import type { GitService, SessionStore } from '@nugget/engine';
import { NUGGET_FILE_LIMITS } from './nuggetFileLimits.ts';
import { NUGGET_FILE_FORMAT, type NuggetManifest } from './nuggetManifest.ts';
import { CODE, type DocumentName, HISTORY } from './unpackNuggetFile.ts';
import { workspaceEntries } from './zipOfWorkspace.ts';
import { type PackedEntry, zipOf } from './zipWriter.ts';

export interface ExportParts {
  readonly store: Pick<SessionStore, 'look' | 'read'>;
  readonly openGit: (sessionFolder: string) => Promise<GitService>;
  /** An existing folder for what is made on the way. */
  readonly scratch: string;
}

/** A nugget as a file. Logs, answers and everything else that a session keeps beside the nugget stay here. */
export async function exportNugget(nugget: NuggetDocument, parts: ExportParts): Promise<Uint8Array> {
  const session = await sessionOf(nugget, parts);
  const changedAt = new Date(nugget.updated_at);
  const whole = await zipOf(entriesOf(nugget, { session, changedAt }));
  if (whole.length <= NUGGET_FILE_LIMITS.fileBytes) return whole;
  throw new NuggetError('NUGGET_FILE_TOO_LARGE', {
    message: `The file would be ${whole.length} bytes; at most ${NUGGET_FILE_LIMITS.fileBytes} can be opened again. Remove large pictures or sounds`,
  });
}

interface ExportedSession {
  readonly spec: NuggetSpec | undefined;
  readonly events: readonly RecordedEvent[];
  readonly workspace: string;
  /** Undefined where there is no git, or nothing to remember yet. */
  readonly history: Buffer | undefined;
}

/** Undefined for a nugget that was never built, or whose session is gone. */
async function sessionOf(
  { session_id }: NuggetDocument,
  { store, openGit, scratch }: ExportParts,
): Promise<ExportedSession | undefined> {
  if (session_id === null) return undefined;
  try {
    const { record, folder } = await store.look(session_id);
    const git = await openGit(folder);
    const spec = NuggetSpec.safeParse(record.spec);
    const events = await store.read(session_id);
    // Every history begins with an empty commit that the log does not tell of.
    const hasHistory = git.history === 'git' && events.some(({ type }) => type === 'commit_created');
    return {
      spec: spec.success ? withoutEnvironments(spec.data) : undefined,
      events,
      workspace: git.workspace,
      history: hasHistory ? await historyOf(git, scratch) : undefined,
    };
  } catch (thrown) {
    if (thrown instanceof NuggetError && thrown.code === 'SESSION_NOT_FOUND') return undefined;
    throw thrown;
  }
}

/** The variables of a portal's program may hold passwords; whoever opens the file sets their own. */
const withoutEnvironments = (spec: NuggetSpec): NuggetSpec => ({
  ...spec,
  portals: spec.portals.map(({ mcpConfig, ...portal }) => {
    if (mcpConfig === undefined) return portal;
    const { env: _env, ...config } = mcpConfig;
    return { ...portal, mcpConfig: config };
  }),
});

async function historyOf(git: GitService, scratch: string): Promise<Buffer> {
  const folder = join(scratch, randomUUID());
  await mkdir(folder, { recursive: true, mode: 0o700 });
  try {
    const file = join(folder, HISTORY);
    await git.bundle(file);
    return await readFile(file);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function* entriesOf(
  nugget: NuggetDocument,
  { session, changedAt }: { readonly session: ExportedSession | undefined; readonly changedAt: Date },
): AsyncGenerator<PackedEntry> {
  const { name, workspace_json, thumbnail } = nugget;
  const spec = session?.spec;
  const manifest = { format: NUGGET_FILE_FORMAT, name, workspace_json, thumbnail, spec: spec ?? null };
  const document = (documentName: DocumentName, text: string): PackedEntry => ({
    name: documentName,
    bytes: Buffer.from(text),
    changedAt,
  });
  yield document('nugget.json', pretty(manifest satisfies NuggetManifest));
  yield document('skills.json', pretty(spec?.skills ?? []));
  yield document('rules.json', pretty(spec?.rules ?? []));
  if (session === undefined) return;
  yield document('events.jsonl', session.events.map((event) => `${JSON.stringify(event)}\n`).join(''));
  yield* workspaceEntries(session.workspace, CODE);
  if (session.history !== undefined) yield { name: HISTORY, bytes: session.history, changedAt };
}

const pretty = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
