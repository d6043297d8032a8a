import { join } from 'node:path';
import { createWorkspace, makeFolders } from '@nugget/adapters';
import {
  type ApiReply,
  type ApiRequest,
  LIBRARY_ROUTES,
  NuggetError,
  parseInput,
  parseJson,
  problemLine,
} from '@nugget/contract';
import { type WorkspacePlaceOptions, workspacePlace } from './workspacePlace.ts';

export type WorkspaceDocuments = ApiReply<'loadWorkspace'>;

/** A canvas, skills, rules and portals as files in a folder of the child's, under the names that elisa gave them. */
export interface WorkspaceFolders {
  /** Writes what is given and leaves the other files as they are. FOLDER_NOT_ALLOWED, STORAGE_…. */
  save(request: ApiRequest<'saveWorkspace'>['body']): Promise<void>;
  /** What is there. FOLDER_NOT_FOUND when nothing is, STORAGE_DAMAGED for a document that cannot be read. */
  load(path: string): Promise<WorkspaceDocuments>;
}

/** A document of a folder, in bytes. */
const LARGEST_DOCUMENT = 2 * 1024 * 1024;

const FILES = {
  workspace_json: 'workspace.json',
  skills: 'skills.json',
  rules: 'rules.json',
  portals: 'portals.json',
} as const satisfies Readonly<Record<keyof WorkspaceDocuments, string>>;

export function createWorkspaceFolders(options: WorkspacePlaceOptions): WorkspaceFolders {
  const files = createWorkspace();

  const read = async (folder: string, name: string): Promise<unknown> => {
    const text = await files.readText(folder, name, LARGEST_DOCUMENT);
    if (text === undefined) return undefined;
    const parsed = parseJson(text);
    if (parsed.outcome === 'parsed') return parsed.value;
    throw damaged(join(folder, name), parsed.problems.map(problemLine).join('; '));
  };

  return {
    async save({ workspace_path, ...documents }) {
      const place = await workspacePlace(workspace_path, options);
      await makeFolders(place);
      // What was made on the way could have become a link; the place must still be itself.
      if ((await workspacePlace(place, options)) !== place) throw moved(place);
      for (const [key, name] of entriesOf(FILES)) {
        const document = documents[key];
        if (document !== undefined)
          await files.writeText(place, name, `${JSON.stringify(document, null, 2)}\n`);
      }
    },

    async load(path) {
      const place = await workspacePlace(path, options);
      const found: Record<string, unknown> = {};
      for (const [key, name] of entriesOf(FILES)) {
        const document = await readIfThere(() => read(place, name));
        if (document !== undefined) found[key] = document;
      }
      if (Object.keys(found).length === 0) throw nothingIn(place);
      const parsed = parseInput(LIBRARY_ROUTES.loadWorkspace.reply, found);
      if (parsed.outcome === 'parsed') return parsed.value;
      throw damaged(place, parsed.problems.map(problemLine).join('; '));
    },
  };
}

/** The entries of a table with their keys' own types, which Object.entries forgets. */
const entriesOf = <K extends string, V>(table: Readonly<Record<K, V>>): readonly (readonly [K, V])[] =>
  Object.entries<V>(table).map(([key, value]) => [key as K, value]);

async function readIfThere<T>(read: () => Promise<T>): Promise<T | undefined> {
  try {
    return await read();
  } catch (thrown) {
    // The folder itself is missing.
    if (thrown instanceof Error && 'code' in thrown && thrown.code === 'ENOENT') return undefined;
    throw thrown;
  }
}

const nothingIn = (folder: string): NuggetError =>
  new NuggetError('FOLDER_NOT_FOUND', {
    message: `${folder} holds none of ${Object.values(FILES).join(', ')}; choose the folder that was saved to`,
  });

const damaged = (path: string, problem: string): NuggetError =>
  new NuggetError('STORAGE_DAMAGED', { message: `${path} cannot be read: ${problem}`, details: { path } });

const moved = (folder: string): NuggetError =>
  new NuggetError('FOLDER_NOT_ALLOWED', {
    message: `${folder} became a link while it was made; nothing was written`,
  });
