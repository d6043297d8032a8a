import { type BOARD_ROUTES, type Board, DEVICES } from '@nugget/contract';
import type { HardwareService, Orchestrator } from '@nugget/engine';
import { askBoards, detectionOf, virtualBoard } from '../../boards/detectBoards.ts';
import type { RouteHandlers } from '../routeModule.ts';
import type { Builds } from '../sessions/builds.ts';
import type { OpenSessions } from '../sessions/openSessions.ts';

export interface BoardHandlerParts {
  readonly hardware: HardwareService;
  readonly orchestrator: Pick<Orchestrator, 'flash'>;
  readonly sessions: OpenSessions;
  readonly builds: Pick<Builds, 'atRest'>;
  /** The device (an id of DEVICES) that a session's nugget is for. SESSION_NOT_FOUND. */
  readonly deviceOf: (sessionId: string) => Promise<string>;
  /** That of the settings. */
  readonly language: () => string;
}

export function createBoardHandlers(parts: BoardHandlerParts): RouteHandlers<keyof typeof BOARD_ROUTES> {
  const { hardware, orchestrator, sessions, builds, deviceOf, language } = parts;
  const virtualOf = async (session: string | undefined): Promise<Board> => {
    if (session === undefined) return virtualBoard('', 'unknown');
    const device = await deviceOf(session);
    return virtualBoard(session, DEVICES.find(({ id }) => id === device)?.board_type ?? 'unknown');
  };

  return {
    async lookForBoards({ query, signal }) {
      const virtual = await virtualOf(query.session);
      return detectionOf(await hardware.list(signal), { virtual, language: language() });
    },
    async detectBoards({ query, signal }) {
      const virtual = await virtualOf(query.session);
      return detectionOf(await askBoards(hardware, signal), { virtual, language: language() });
    },
    async flashBoard({ params, body }) {
      const { id } = await sessions.open(params.id);
      await builds.atRest(id);
      const { board, message } = await orchestrator.flash(id, { port: body?.port });
      return { success: true, message, port: board.port };
    },
    listDevices: async () => DEVICES.map(({ libraries, ...device }) => device),
  };
}
