export * from './conformance/appendLog.ts';
export * from './conformance/clock.ts';
export * from './conformance/sessionPersistence.ts';
export * from './conformance/workspace.ts';
export * from './fakes/manualClock.ts';
export * from './fakes/memoryPersistence.ts';
export * from './fakes/memoryWorkspace.ts';
