import type { Crew, HEALTH_ROUTES, Health } from '@nugget/contract';
import type { Clock } from '@nugget/engine';
import { type CheckId, type CheckResult, canBuild } from '../../doctor/index.ts';
import type { RouteHandlers } from '../routeModule.ts';

export interface HealthParts {
  /** The doctor's look at this computer; takes a second or so. */
  readonly look: () => Promise<readonly CheckResult[]>;
  readonly crew: () => Crew;
  readonly version: string;
  readonly clock: Clock;
}

/** Programs come and go rarely, and looking starts some of them. */
const FRESH_MS = 60_000;
/** What nuggets and tests use; the rest of the doctor's list has a place of its own in the reply. */
const TOOLS: readonly CheckId[] = ['git', 'sandbox', 'python', 'pytest', 'pytest_cov', 'chromium'];

/** The doctor's findings, as a program asks for them. */
export function createHealthHandlers(parts: HealthParts): RouteHandlers<keyof typeof HEALTH_ROUTES> {
  const { look, crew, version, clock } = parts;
  let seen: { readonly at: number; readonly results: Promise<readonly CheckResult[]> } | undefined;

  const results = (): Promise<readonly CheckResult[]> => {
    const now = clock.monotonic();
    if (seen === undefined || now - seen.at > FRESH_MS) seen = { at: now, results: look() };
    return seen.results;
  };

  return {
    getHealth: async () => healthOf(await results(), { crew: crew(), version }),
  };
}

function healthOf(results: readonly CheckResult[], known: Pick<Health, 'crew' | 'version'>): Health {
  const isOk = (id: CheckId): boolean => results.some((result) => result.id === id && result.status === 'ok');
  return {
    ...known,
    status: canBuild(results) ? 'ready' : 'degraded',
    apiKey: keyState(known.crew, isOk),
    agentSdk: isOk('agent_sdk') ? 'available' : 'not_found',
    tools: Object.fromEntries(TOOLS.map((id) => [id, isOk(id) ? 'ok' : 'missing'] as const)),
  };
}

/** A model of one's own need not have a key; whether it takes the one it has, only a call would show. */
function keyState(crew: Crew, isOk: (id: CheckId) => boolean): Health['apiKey'] {
  switch (crew) {
    case 'claude':
      return isOk('model') ? 'valid' : 'unchecked';
    case 'compatible':
      return 'unchecked';
    case 'rehearsal':
      return 'missing';
  }
}
