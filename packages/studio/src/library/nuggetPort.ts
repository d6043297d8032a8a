import type { Client } from '@nugget/client';
import type { NuggetContent, NuggetDocument, NuggetSummary } from '@nugget/contract';

/** What an open nugget needs of the server; each throws NuggetError. */
export interface NuggetPort {
  load(id: string): Promise<NuggetDocument>;
  save(id: string, content: NuggetContent & { readonly revision: number }): Promise<NuggetSummary>;
  create(content: NuggetContent): Promise<NuggetDocument>;
}

export const nuggetPort = (client: Client): NuggetPort => ({
  load: (id) => client.call('getNugget', { params: { id } }),
  save: (id, body) => client.call('saveNugget', { params: { id }, body }),
  create: (body) => client.call('createNugget', { body }),
});
