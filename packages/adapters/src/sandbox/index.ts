export { type ConfinedCommand, createSandbox, type Sandbox, type SandboxOptions } from './sandbox.ts';
