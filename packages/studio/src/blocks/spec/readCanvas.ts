import type { WorkspaceJson } from '@nugget/contract';
import { KEPT, MOUTH } from './blockState.ts';
import { isJsonObject } from './json.ts';
import { type KeptParts, readKeptParts } from './keptParts.ts';

/** A block of a saved canvas. */
export interface CanvasBlock {
  readonly type: string;
  readonly id: string;
  readonly fields: ReadonlyMap<string, string>;
  readonly kept: ReadonlyMap<string, unknown>;
  readonly inside: readonly CanvasBlock[];
}

export interface Canvas {
  /** Blocks that hang together, each from top to bottom. */
  readonly stacks: readonly (readonly CanvasBlock[])[];
  readonly kept: KeptParts;
}

const part = (value: unknown, key: string): unknown => (isJsonObject(value) ? value[key] : undefined);
const text = (value: unknown): string => (typeof value === 'string' ? value : '');

function keptOf(data: unknown): ReadonlyMap<string, unknown> {
  if (typeof data !== 'string') return new Map();
  try {
    const kept: unknown = JSON.parse(data);
    return new Map(isJsonObject(kept) ? Object.entries(kept) : []);
  } catch (error) {
    // Anybody may have written the file: a block whose data is no JSON is a block without kept parts.
    if (error instanceof SyntaxError) return new Map();
    throw error;
  }
}

function readBlock(state: unknown): CanvasBlock {
  const fields = part(state, 'fields');
  const mouth = part(part(part(state, 'inputs'), MOUTH), 'block');
  return {
    type: text(part(state, 'type')),
    id: text(part(state, 'id')),
    fields: new Map(
      Object.entries(isJsonObject(fields) ? fields : {}).map(([name, value]) => [name, text(value)]),
    ),
    kept: keptOf(part(state, 'data')),
    inside: readStack(mouth),
  };
}

/** Goes down a stack without recursion: it may be hundreds of blocks tall. */
function readStack(top: unknown): readonly CanvasBlock[] {
  const blocks: CanvasBlock[] = [];
  for (let state = top; isJsonObject(state); state = part(part(state, 'next'), 'block')) {
    blocks.push(readBlock(state));
  }
  return blocks;
}

/** Reads a workspace's JSON; what is not as Blockly writes it is left out. */
export function readCanvas(workspaceJson: WorkspaceJson | null): Canvas {
  const tops = part(part(workspaceJson, 'blocks'), 'blocks');
  return {
    stacks: (Array.isArray(tops) ? tops : []).map(readStack).filter((stack) => stack.length > 0),
    kept: readKeptParts(part(workspaceJson, KEPT)),
  };
}
