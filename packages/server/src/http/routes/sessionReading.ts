import type { SessionSummary } from '@nugget/contract';
import type { SessionRecord } from '@nugget/engine';
import type { RouteHandlers } from '../routeModule.ts';
import { detailsOf, needsLog, summaryOf, taskOf, testReportOf } from '../sessions/sessionReplies.ts';
import type { SessionHandlerParts } from './sessions.ts';

type Reading = 'listSessions' | 'getSession' | 'getTasks' | 'getCommits' | 'getTests' | 'getEvents';

/** What a session says of itself; nobody has to hold it. */
export function createReadingHandlers({ sessions, store }: SessionHandlerParts): RouteHandlers<Reading> {
  const summarised = async (record: SessionRecord): Promise<SessionSummary> => {
    if (!needsLog(record)) return summaryOf(record, undefined);
    const read = await sessions.read(record.id);
    return summaryOf(read.record, read.view);
  };

  return {
    async listSessions() {
      const records = await sessions.list();
      const newestFirst = records.toSorted((a, b) => b.createdAt.localeCompare(a.createdAt));
      return Promise.all(newestFirst.map(summarised));
    },
    getSession: async ({ params }) => detailsOf(await sessions.read(params.id)),
    getTasks: async ({ params }) => (await sessions.read(params.id)).view.tasks.map(taskOf),
    getCommits: async ({ params }) => [...(await sessions.read(params.id)).view.commits],
    getTests: async ({ params }) => testReportOf((await sessions.read(params.id)).view),
    async getEvents({ params, query }) {
      const held = store.get(params.id);
      if (held !== undefined) return [...held.log.after(query.after)];
      return (await store.read(params.id)).slice(query.after);
    },
  };
}
