/** The part of WebAssembly that a board uses: neither Node's types nor ES2024 declare it, and the DOM's are not everywhere. */
export interface WasmModule {
  readonly [Symbol.toStringTag]: string;
}

export type WasmFunction = (...args: number[]) => number;

export interface WasmTable {
  readonly length: number;
  get(index: number): WasmFunction;
  set(index: number, value: WasmFunction): void;
}

export interface WasmInstance {
  readonly exports: Readonly<Record<string, unknown>>;
}

type Imports = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

interface WasmNamespace {
  readonly Module: new (bytes: Uint8Array) => WasmModule;
  readonly Instance: new (module: WasmModule, imports: Imports) => WasmInstance;
  compile(bytes: Uint8Array): Promise<WasmModule>;
}

/** Taken at the start, because a board's worker empties its global object. No declaration of it is in reach of every room. */
const taken = (globalThis as unknown as { WebAssembly: WasmNamespace }).WebAssembly;

export const webAssembly = (): WasmNamespace => taken;
