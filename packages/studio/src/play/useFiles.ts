import { useQuery } from '@tanstack/react-query';
import { useServices } from '../app/services.ts';

/** Which files of a session: those after a commit, or as they are now. */
export interface FilesAt {
  readonly sessionId: string;
  readonly sha: string | undefined;
  /** Names what was built: files of now are asked for anew when it is another one. */
  readonly version: string;
}

/** Names the moment that files are of: what they hold is the same as long as it is the same. */
export const momentOf = ({ sha, version }: FilesAt): string => sha ?? `now ${version}`;

const atOf = ({ sha }: FilesAt) => (sha === undefined ? {} : { sha });

/** The list of files. Files of a commit never change, so they are asked for once. */
export function useFiles(at: FilesAt) {
  const { client } = useServices();
  return useQuery({
    queryKey: ['files', at.sessionId, momentOf(at)],
    queryFn: ({ signal }) =>
      client.call('listFiles', { params: { id: at.sessionId }, query: atOf(at), signal }),
    ...(at.sha === undefined ? {} : { staleTime: Number.POSITIVE_INFINITY }),
  });
}

/** How to ask for one file's text; also what the search over all files asks with. */
export function useFileQuery(at: FilesAt) {
  const { client } = useServices();
  return (path: string) => ({
    queryKey: ['file', at.sessionId, momentOf(at), path],
    queryFn: ({ signal }: { readonly signal: AbortSignal }) =>
      client.call('getFile', { params: { id: at.sessionId }, query: { path, ...atOf(at) }, signal }),
    ...(at.sha === undefined ? {} : { staleTime: Number.POSITIVE_INFINITY }),
  });
}
