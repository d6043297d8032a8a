import type { DeployRequest, DeployTarget } from '../../../deploy/deployTarget.ts';

/** A deploy target that shows nuggets nowhere. */
export interface FakePlace extends DeployTarget {
  readonly requests: readonly DeployRequest[];
  /** Deployments that are up. */
  up(): number;
}

export interface FakePlaceOptions {
  readonly failure?: Error | undefined;
  /** Called while it deploys. */
  readonly during?: ((request: DeployRequest) => Promise<void>) | undefined;
}

export function createFakePlace({ failure, during }: FakePlaceOptions = {}): FakePlace {
  const requests: DeployRequest[] = [];
  let up = 0;
  return {
    id: 'preview',
    serves: ['preview'],
    rank: () => ({ provides: [], requires: [], order: 20 }),
    requests,
    up: () => up,
    async deploy(request) {
      requests.push(request);
      request.onProgress({ step: 'copy', percent: 50 });
      await during?.(request);
      if (failure !== undefined) throw failure;
      up += 1;
      return {
        url: `http://127.0.0.1/${requests.length}`,
        close: async () => {
          up -= 1;
        },
      };
    },
  };
}
