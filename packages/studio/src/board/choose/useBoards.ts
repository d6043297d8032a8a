import { type DetectedBoard, type Detection, type NuggetError, toNuggetError } from '@nugget/contract';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useServices } from '../../app/services.ts';
import { mergeBoards } from './mergeBoards.ts';

/** How often ids are looked at while somebody looks: a cable that is plugged in is seen before one wonders. */
const LOOK_MS = 2_000;

const NONE: readonly DetectedBoard[] = [];

export interface Boards {
  readonly boards: readonly DetectedBoard[];
  readonly isFirstLook: boolean;
  /** Asks each board who it is; what runs there is interrupted. */
  readonly ask: () => void;
  readonly isAsking: boolean;
  readonly error: NuggetError | undefined;
}

/** The boards of the server's computer, as they come and go. */
export function useBoards(sessionId: string): Boards {
  const { client } = useServices();
  const query = { session: sessionId };
  const here = useQuery({
    queryKey: ['boards', sessionId],
    queryFn: ({ signal }) => client.call('lookForBoards', { query, signal }),
    refetchInterval: LOOK_MS,
    staleTime: 0,
  });
  const asking = useMutation({ mutationFn: () => client.call('detectBoards', { query }) });
  const error = asking.error ?? here.error;
  return {
    boards: mergeBoards(boardsOf(here.data), boardsOf(asking.data)),
    isFirstLook: here.isPending,
    ask: () => asking.mutate(),
    isAsking: asking.isPending,
    error: error === null ? undefined : toNuggetError(error),
  };
}

const boardsOf = (detection: Detection | undefined): readonly DetectedBoard[] => detection?.boards ?? NONE;
