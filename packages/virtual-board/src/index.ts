export type { BoardRuntime, BoardWorker } from './board/boardRuntime.ts';
export { type BrowserRuntimeOptions, browserRuntime } from './board/browserRuntime.ts';
export { createVirtualBoard } from './board/createVirtualBoard.ts';
export type { DataListener, Signals, VirtualBoard, VirtualBoardOptions } from './board/virtualBoard.ts';
export { createMicroPythonCheck, type MicroPythonCheck } from './check/createMicroPythonCheck.ts';
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
export type { EnsureOptions, VirtualBoards, VirtualBoardsOptions } from './registry/createVirtualBoards.ts';
export { createVirtualBoards } from './registry/createVirtualBoards.ts';
export type { BoardUse, SleepingBoard } from './registry/sleepingBoard.ts';
export { createFakeRom, type FakeRom, type FakeRomOptions } from './rom/createFakeRom.ts';
