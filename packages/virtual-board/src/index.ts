export type {
  BoardBridge,
  BoardBridgeOptions,
  BoardClock,
  BoardHost,
  NativeFunction,
  NativeValue,
  RestartKind,
} from './machine/bridge.ts';
export { createBoardBridge } from './machine/createBoardBridge.ts';
export { createParts } from './machine/parts/createParts.ts';
export type { Parts } from './machine/parts/parts.ts';
