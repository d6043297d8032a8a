import type { Client } from '@nugget/client';
import { createSessionModel } from './createSessionModel.ts';
import type { SessionModel } from './sessionModel.ts';

/** One model a session and client, however many components show it. */
const MODELS = new WeakMap<Client, Map<string, SessionModel>>();

/** The model that everybody shares; one that nobody has watched for a while is forgotten. */
export function sharedModel(client: Client, sessionId: string): SessionModel {
  const models = MODELS.get(client) ?? new Map<string, SessionModel>();
  MODELS.set(client, models);
  const known = models.get(sessionId);
  if (known !== undefined) return known;
  const model = createSessionModel({ client, sessionId, onRest: () => models.delete(sessionId) });
  models.set(sessionId, model);
  return model;
}
