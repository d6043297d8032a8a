export { createRuntimes } from './runtimes/index.ts';
export { createTestRunner } from './testRunner.ts';
