import { NuggetError, type NuggetSpec, parseSpec, problemLine } from '@nugget/contract';
import type { ImportedNugget } from '../aftercare.ts';
import type { EngineTools } from '../phases/types.ts';
import type { GitService } from '../ports/index.ts';
import type { SessionStore } from '../sessionStore.ts';
import { narration } from '../words/index.ts';
import { importedEvents } from './importedEvents.ts';

export interface ImportParts {
  readonly store: SessionStore;
  readonly tools: EngineTools;
}

const NEVER = new AbortController().signal;

/** Makes a new, ended session of what another one was; answers its id. Whoever wrote the parts may mean harm. */
export async function importNugget(
  { store, tools }: ImportParts,
  nugget: ImportedNugget,
): Promise<{ readonly sessionId: string }> {
  const spec = specOf(nugget);
  for (const { path } of nugget.files) checkPath(path);
  const entry = await store.adopt({
    goal: spec.nugget.goal,
    spec,
    async fill({ id, folder }) {
      const git = await tools.openGit(folder);
      try {
        const hasHistory = await placeFiles({ git, tools, spec }, nugget);
        return importedEvents(nugget.events, { sessionId: id, hasHistory });
      } finally {
        await git.close();
      }
    },
  });
  return { sessionId: entry.id };
}

function specOf({ spec }: ImportedNugget): NuggetSpec {
  const parsed = parseSpec(spec);
  if (parsed.outcome === 'parsed') return parsed.spec;
  throw refused(`its spec is none: ${parsed.problems.map(problemLine).join('; ')}`);
}

const refused = (why: string, cause?: unknown): NuggetError =>
  new NuggetError('NUGGET_FILE_INVALID', { message: `The nugget was not taken in: ${why}`, cause });

/** Names that mean something else than a file of the nugget, on any system. */
const ODD_NAME = /^(?:|\.{1,2}|\.git|git~1)$/i;

function checkPath(path: string): void {
  const isPlain = !/[\\:]/.test(path) && !path.includes('\0') && path.length <= 500;
  if (isPlain && path.split('/').every((name) => !ODD_NAME.test(name.replace(/[. ]+$/, '')))) return;
  throw refused(`the path ${JSON.stringify(path)} is not inside it`);
}

interface Placing {
  readonly git: GitService;
  readonly tools: EngineTools;
  readonly spec: NuggetSpec;
}

/** Fills the workspace. True when the history came along; otherwise the files are its first commit. */
async function placeFiles(placing: Placing, { files, bundle }: ImportedNugget): Promise<boolean> {
  const { git, tools, spec } = placing;
  const hasHistory = bundle !== undefined && git.history === 'git';
  if (hasHistory) await git.fromBundle(bundle);
  await git.open();
  if (hasHistory || files.length === 0) return hasHistory;
  const worktree = await git.addWorktree(IMPORT);
  for (const { path, content } of files) await tools.files.writeText(worktree, path, content);
  const author = { taskId: IMPORT, agentName: narration(spec.language).narrator, role: 'custom' };
  await git.integrate({ author, key: IMPORT, message: spec.nugget.goal, signal: NEVER });
  await git.removeWorktree(IMPORT);
  return false;
}

const IMPORT = 'import';
