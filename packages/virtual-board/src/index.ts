export type {
  BoardBridge,
  BoardBridgeOptions,
  BoardClock,
  BoardHost,
  NativeFunction,
  NativeValue,
  RestartKind,
} from './machine/bridge.ts';
export type { Parts } from './machine/parts.ts';
