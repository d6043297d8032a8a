import type { DeploymentTarget, NuggetSpec } from '@nugget/contract';

export interface DeployRequest {
  readonly sessionId: string;
  readonly spec: NuggetSpec;
  /** The finished workspace, absolute. */
  readonly folder: string;
  readonly onProgress: (progress: { step: string; percent: number }) => void;
  readonly signal: AbortSignal;
}

export interface Deployed {
  /** Where it can be seen; undefined for targets without an address. */
  readonly url: string | undefined;
  /**
   * Where other machines of this network can see it; undefined while nobody allows that. Opens or closes that door as the
   * setting is at this moment. The address holds a secret.
   */
  lanUrl?(): Promise<string | undefined>;
  /** Ends what the target keeps running. */
  close(): Promise<void>;
}

/** One place a nugget can be put. A new target is one file and one entry in the list that compose hands to the engine. */
export interface DeployTarget {
  readonly id: string;
  /** Which of the spec's targets this one serves. */
  readonly serves: readonly DeploymentTarget[];
  deploy(request: DeployRequest): Promise<Deployed>;
}
