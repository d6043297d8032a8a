import { expect, it } from 'vitest';
import { firmwareFacts } from './firmwareName.ts';

it.each([
  ['MicroPython v1.27.0 on 2025-12-09; Generic ESP32 module with ESP32', 'ESP32', 'esp32'],
  ['MicroPython v1.20.0 on 2023-04-26; ESP32S3 module with ESP32S3', 'ESP32-S3', 'esp32'],
  ['MicroPython v1.24.1 on 2024-11-29; ESP32C3 module with ESP32C3', 'ESP32-C3', 'esp32'],
  ['MicroPython v1.24.1 on 2024-11-29; M5Stack AtomS3 Lite with ESP32S3', 'M5Stack AtomS3 Lite', 'esp32'],
  ['MicroPython v1.9.2-34-gd64154c73 on 2017-09-01; micro:bit v1.0.1 with nRF51822', 'micro:bit', 'microbit'],
  ['MicroPython v1.18 on 2023-10-30; micro:bit v2.1.2 with nRF52833', 'micro:bit', 'microbit'],
  ['MicroPython v1.24.1 on 2024-11-29; Raspberry Pi Pico W with RP2040', 'Raspberry Pi Pico W', 'pico'],
  ['MicroPython v1.22.0 on 2023-12-27; PYBv1.1 with STM32F405RG', 'PYBv1.1', 'pyboard'],
  ['MicroPython v1.0; Toaster with 6502', 'Toaster', 'unknown'],
])('reads who a board is from %s', (banner, name, type) => {
  expect(firmwareFacts(banner)).toEqual({ name, type, isMicroPython: true });
});

it('does not take another Python for MicroPython', () => {
  const banner = 'Adafruit CircuitPython 8.2.0 on 2023-07-05; Adafruit Feather ESP32-S2 with ESP32S2';
  expect(firmwareFacts(banner).isMicroPython).toBe(false);
});
