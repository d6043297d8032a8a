export { createHardwareService } from './hardwareService.ts';
