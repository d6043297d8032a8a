import type { LIBRARY_ROUTES } from '@nugget/contract';
import type { Library } from '../../library/library.ts';
import type { WorkspaceFolders } from '../../library/workspaceFolders.ts';
import type { NuggetFiles } from '../../nuggetFile/nuggetFiles.ts';
import type { RouteHandlers } from '../routeModule.ts';

export interface LibraryHandlersParts {
  readonly library: Library;
  readonly nuggetFiles: NuggetFiles;
  readonly workspaceFolders: WorkspaceFolders;
}

export function createLibraryHandlers({
  library,
  nuggetFiles,
  workspaceFolders,
}: LibraryHandlersParts): RouteHandlers<keyof typeof LIBRARY_ROUTES> {
  return {
    listNuggets: async () => [...(await library.list())],
    createNugget: ({ body }) => library.create(body),
    getNugget: ({ params }) => library.get(params.id),
    saveNugget: ({ params, body }) => library.save(params.id, body),
    async deleteNugget({ params }) {
      await library.remove(params.id);
      return { status: 'deleted' };
    },
    restoreNugget: ({ params }) => library.restore(params.id),
    duplicateNugget: ({ params, body }) => library.duplicate(params.id, body.name),
    exportNugget: ({ params, signal }) => nuggetFiles.export(params.id, signal),
    importNugget: ({ body, signal }) => nuggetFiles.import(body, signal),
    async saveWorkspace({ body }) {
      await workspaceFolders.save(body);
      return { status: 'saved' };
    },
    loadWorkspace: ({ body }) => workspaceFolders.load(body.workspace_path),
  };
}
