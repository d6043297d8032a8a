import * as Blockly from 'blockly/core';
import { KEPT } from '../spec/blockState.ts';
import { isJsonObject } from '../spec/json.ts';

const kept = new WeakMap<Blockly.Workspace, object>();

/** Carries through the canvas what the spec says and no block shows, as it came: whoever reads it (readCanvas) checks it. */
const keptSerializer: Blockly.serialization.ISerializer = {
  priority: 0,
  save: (workspace) => kept.get(workspace) ?? null,
  load: (state, workspace) => {
    if (isJsonObject(state)) kept.set(workspace, state);
  },
  clear: (workspace) => {
    kept.delete(workspace);
  },
};

export function registerKeptSerializer(): void {
  Blockly.serialization.registry.register(KEPT, keptSerializer);
}
