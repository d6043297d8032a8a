import { NuggetError, type NuggetSpec, parseSpec, problemLine } from '@nugget/contract';
import type { RouteHandlers } from '../routeModule.ts';
import type { SessionHandlerParts } from './sessions.ts';

type Building =
  | 'createSession'
  | 'startSession'
  | 'resumeSession'
  | 'stopSession'
  | 'fixSession'
  | 'undoSession'
  | 'launchSession';

/** What makes a session work: each answers when the work has begun, and the session's log tells the rest. */
export function createBuildHandlers(parts: SessionHandlerParts): RouteHandlers<Building> {
  const { sessions, builds, orchestrator } = parts;

  return {
    createSession: async () => ({ session_id: (await sessions.create()).id }),
    async startSession({ params, body }) {
      const spec = parsedSpec(body.spec);
      const entry = await sessions.open(params.id);
      await builds.begin(entry, () => orchestrator.start(entry.id, spec));
      return { status: 'started' };
    },
    async resumeSession({ params }) {
      const entry = await sessions.open(params.id);
      await builds.begin(entry, () => orchestrator.resume(entry.id));
      return { status: 'started' };
    },
    async stopSession({ params }) {
      // One that another process builds cannot be taken, and is not stopped from here.
      const { id } = await sessions.open(params.id);
      if (builds.isRunning(id)) orchestrator.stop(id, 'user');
      await builds.settled(id);
      return { status: 'stopped' };
    },
    async fixSession({ params, body }) {
      const entry = await sessions.open(params.id);
      await builds.begin(entry, () => orchestrator.fix(entry.id, { bugReport: body.bug_report }));
      return { status: 'started' };
    },
    async undoSession({ params, body }) {
      const { id } = await sessions.open(params.id);
      await builds.atRest(id);
      const commit = await orchestrator.undo(id, body.sha);
      return { status: 'undone', ...(commit === undefined ? {} : { commit }) };
    },
    async launchSession({ params }) {
      const { id, log } = await sessions.open(params.id);
      // Who is asked at a gate may see what there is to judge.
      if (log.view.openGates.length === 0) await builds.atRest(id);
      const { url, lanUrl } = await orchestrator.launch(id);
      return {
        ...(url === undefined ? {} : { url }),
        ...(lanUrl === undefined ? {} : { lan_url: lanUrl }),
      };
    },
  };
}

function parsedSpec(input: unknown): NuggetSpec {
  const result = parseSpec(input);
  if (result.outcome === 'parsed') return result.spec;
  throw new NuggetError('SPEC_INVALID', {
    message: `This cannot be built: ${result.problems.map(problemLine).join('; ')}`,
    details: { problems: result.problems },
  });
}
