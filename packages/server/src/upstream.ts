import type { Upstream } from '@nugget/contract';
import { anthropicUpstream, compatibleUpstream, replayUpstream } from '@nugget/gateway';
import { createRehearsal } from '@nugget/rehearsal';
import type { ModelConfig } from './config.ts';

/** Who answers the model calls. */
export async function openUpstream(model: ModelConfig): Promise<Upstream> {
  switch (model.kind) {
    case 'anthropic':
      return anthropicUpstream({ apiKey: model.apiKey });
    case 'compatible':
      return compatibleUpstream({
        url: model.url,
        ...(model.apiKey === undefined ? {} : { apiKey: model.apiKey }),
      });
    case 'rehearsal':
      return createRehearsal({ pace: model.pace });
    case 'replay':
      return replayUpstream(model.file);
  }
}
