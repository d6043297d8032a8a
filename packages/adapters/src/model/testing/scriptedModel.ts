import type { Upstream, UpstreamRequest } from '@nugget/contract';
import type { GatewayPass, ModelGateway } from '@nugget/engine';

/** Answers one request; rejects to say that nobody is there. */
export type ModelAnswer = (request: UpstreamRequest) => Response | Promise<Response>;

export interface ScriptedModel {
  /** The requests that reached the model, oldest first. */
  readonly requests: readonly UpstreamRequest[];
  /** A pass for the gateway in front of the model; with a reason, every call is refused by the budget. */
  pass(refusal?: string): GatewayPass;
  /** Answers the next requests, in order; the last answer is also given to all that follow. */
  script(...answers: readonly ModelAnswer[]): void;
  close(): Promise<void>;
}

interface StartableGateway extends ModelGateway {
  start(): Promise<void>;
  close(): Promise<void>;
}

/** A model behind a real gateway, on a real socket. Only a test may name the gateway's room, so it hands it in. */
export async function startScriptedModel(
  createGateway: (options: { readonly upstream: Upstream }) => StartableGateway,
): Promise<ScriptedModel> {
  const requests: UpstreamRequest[] = [];
  let answers: readonly ModelAnswer[] = [];
  const upstream: Upstream = {
    crew: 'compatible',
    async send(request) {
      requests.push(request);
      const [answer, ...later] = answers;
      if (answer === undefined) throw new Error('This model has no script.');
      if (later.length > 0) answers = later;
      return answer(request);
    },
  };
  const gateway = createGateway({ upstream });
  await gateway.start();
  return {
    requests,
    pass: (refusal) =>
      gateway.issue(
        { sessionId: 's1', taskId: '', agentName: 'planner' },
        { admit: () => refusal, record: () => undefined },
      ),
    script: (...next) => {
      answers = next;
    },
    close: gateway.close,
  };
}
