import type { CompileProblem } from '@nugget/contract';
import type { WasmModule } from '../firmware/webAssembly.ts';

export interface CheckStart {
  readonly job: 'checks';
  readonly firmware: WasmModule;
}

export interface CheckRequest {
  readonly job: 'check';
  readonly id: number;
  readonly files: ReadonlyMap<string, Uint8Array>;
}

export interface CheckAnswer {
  readonly id: number;
  readonly problems: readonly CompileProblem[];
}
