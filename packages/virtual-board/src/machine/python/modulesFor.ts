import type { Device } from '@nugget/contract';
import sources from './sources.json' with { type: 'json' };

/** Shims that only one kind of board has. */
const ONLY: Readonly<Record<string, readonly string[]>> = {
  esp32: [
    'machine',
    '_machine_pin',
    '_machine_analog',
    '_machine_bus',
    '_machine_time',
    'neopixel',
    'dht',
    'network',
    'esp',
    'esp32',
  ],
  microbit: ['microbit', '_microbit_image', '_microbit_font', '_microbit_display', 'music'],
};
const EVERYWHERE = ['_board_hooks', 'time'];

/** MicroPython sources by module name: what the board has built in, and the libraries that belong to the device. */
export function modulesFor(device: Device, kind: 'board' | 'boardTest'): ReadonlyMap<string, string> {
  const names = [
    ...EVERYWHERE,
    ...(ONLY[device.board_type] ?? ONLY.esp32 ?? []),
    ...(kind === 'boardTest' ? ['board_test'] : []),
  ];
  const shims = Object.entries(sources).filter(([name]) => names.includes(name));
  const libraries = device.libraries
    .filter(({ path }) => path.endsWith('.py'))
    .map(({ path, text }) => [path.slice(0, -'.py'.length), text] as const);
  return new Map([...shims, ...libraries]);
}
