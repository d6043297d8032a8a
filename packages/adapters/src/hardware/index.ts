export { createHardwareService, type HardwareServiceOptions } from './hardwareService.ts';
export type { PrefixedBinding, SerialBinding } from './line/serialBinding.ts';
