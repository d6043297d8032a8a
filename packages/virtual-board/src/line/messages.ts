import type { Device, PartState, PartStates } from '@nugget/contract';
import type { WasmModule } from '../firmware/webAssembly.ts';
import type { FlashChange } from '../flash/flashTree.ts';

/** What a worker is started with. */
export interface BoardStart {
  readonly job: 'board';
  readonly firmware: WasmModule;
  readonly line: SharedArrayBuffer;
  readonly device: Device;
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly flashBytes: number;
  /** Printed before anything else: why it was started again. */
  readonly greeting: string;
  /** What a person has changed on the parts so far. */
  readonly touched: PartStates;
  readonly modules: 'board' | 'boardTest';
}

/** Board to host, in the order in which it happened. */
export type BoardNews =
  | { readonly news: 'output'; readonly bytes: Uint8Array }
  | { readonly news: 'flash'; readonly change: FlashChange }
  | { readonly news: 'parts'; readonly states: PartStates }
  /** Each start of the firmware has memory of its own. */
  | { readonly news: 'memory'; readonly memory: SharedArrayBuffer }
  /** Everything of the serial line has been taken: there is room again. */
  | { readonly news: 'room' };

/** Host to board, one JSON text a line. */
export type BoardOrder = { readonly order: 'touch'; readonly part: string; readonly state: PartState };
