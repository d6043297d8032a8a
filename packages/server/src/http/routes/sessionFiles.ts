import type { RouteHandlers } from '../routeModule.ts';
import type { SessionHandlerParts } from './sessions.ts';

type Files = 'listFiles' | 'getFile' | 'getCommit' | 'explain' | 'exportSession';

/** The nugget's files, now and in its history. */
export const createFileHandlers = (parts: SessionHandlerParts): RouteHandlers<Files> => {
  const { sessions, orchestrator, zip } = parts;
  return {
    async listFiles({ params, query }) {
      const { files, truncated } = await orchestrator.files(params.id, at(query.sha));
      return { files: files.map(({ path, bytes }) => ({ path, bytes })), truncated };
    },
    async getFile({ params, query }) {
      const { text, ...file } = await orchestrator.file(params.id, { path: query.path, ...at(query.sha) });
      return { ...file, ...(text === undefined ? {} : { text }) };
    },
    async getCommit({ params }) {
      const { commit, files } = await orchestrator.commit(params.id, params.sha);
      return { commit, files: [...files] };
    },
    async explain({ params, body }) {
      const { id } = await sessions.open(params.id);
      const { path, from_line: fromLine, to_line: toLine, sha } = body;
      return orchestrator.explain(id, { path, fromLine, toLine, ...at(sha) });
    },
    exportSession: ({ params }) => zip(params.id),
  };
};

const at = (sha: string | undefined) => (sha === undefined ? {} : { sha });
