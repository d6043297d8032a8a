import type { Device } from './device.ts';
import { esp32Blink } from './esp32Blink/manifest.ts';
import { esp32Sensor } from './esp32Sensor/manifest.ts';
import { microbit } from './microbit/manifest.ts';

export * from './device.ts';

/** Every device that Nugget knows, the simplest first. A new one is a folder here and an entry in this list. */
export const DEVICES: readonly Device[] = [esp32Blink, esp32Sensor, microbit];
