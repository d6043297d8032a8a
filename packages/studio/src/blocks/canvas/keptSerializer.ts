import * as Blockly from 'blockly/core';
import { KEPT, readKeptParts } from '../spec/keptParts.ts';

const kept = new WeakMap<Blockly.Workspace, object>();

/** Carries through the canvas what the spec says and no block shows. */
const keptSerializer: Blockly.serialization.ISerializer = {
  priority: 0,
  save: (workspace) => kept.get(workspace) ?? null,
  load: (state, workspace) => {
    kept.set(workspace, readKeptParts(state));
  },
  clear: (workspace) => {
    kept.delete(workspace);
  },
};

export function registerKeptSerializer(): void {
  Blockly.serialization.registry.register(KEPT, keptSerializer);
}
