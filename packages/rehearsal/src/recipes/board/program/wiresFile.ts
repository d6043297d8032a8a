import type { Device, Part } from '@nugget/contract';
import type { RecipeFile } from '../../recipe.ts';
import type { Values } from '../../shared/templates.ts';
import { wires } from '../template.ts';
import type { Sensor } from '../wish.ts';
import type { BoardProgram, PieceId } from './program.ts';

const WIRED: Readonly<Record<Exclude<PieceId, 'sensors'>, string>> = {
  light: 'led',
  traffic: 'traffic_light',
  tune: 'buzzer',
  screen: 'display',
  button: 'button',
};

/** wires.py: the only file that knows what hangs at which pin; everything else can be tried without a board. */
export function wiresFile({ device, pieces, sensors }: BoardProgram): RecipeFile {
  const wired = [...pieces].flatMap((piece) => (piece === 'sensors' ? [] : [WIRED[piece]]));
  const names = ['clock', ...wired, ...sensors.map(({ sensor }) => sensor)];
  const texts = names.map((name) => wires(wirePath(device, name), pinsOf(device)).text);
  const lines = texts.flatMap((text) => text.split('\n'));
  const imports = [...new Set(lines.filter(isImport))].sort(byModule);
  const bodies = texts.map((text) =>
    text
      .split('\n')
      .filter((line) => !isImport(line))
      .join('\n')
      .trim(),
  );
  const head = '"""What hangs on the board, and at which pin. All other files ask this one."""';
  const start = [head, joined(imports)].join('\n\n');
  return { path: 'wires.py', text: `${[start, ...bodies].join('\n\n\n')}\n` };
}

const wirePath = ({ board_type }: Device, name: string): string =>
  `wires/${board_type === 'microbit' ? 'microbit' : 'esp32'}/${name}.py`;

const isImport = (line: string): boolean => /^(?:import|from) /.test(line);

const byModule = (one: string, other: string): number =>
  Number(one.startsWith('from')) - Number(other.startsWith('from')) || one.localeCompare(other);

/** One line for each module: `from machine import ADC, Pin`. */
function joined(imports: readonly string[]): string {
  const plain = imports.filter((line) => line.startsWith('import '));
  const picked = Map.groupBy(
    imports.filter((line) => line.startsWith('from ')),
    (line) => line.split(' import ')[0] ?? '',
  );
  const from = [...picked].map(([module, lines]) => {
    const names = new Set(lines.flatMap((line) => (line.split(' import ')[1] ?? '').split(', ')));
    return `${module} import ${[...names].sort().join(', ')}`;
  });
  return [...plain, ...from].join('\n');
}

const SENSOR_PARTS: Readonly<Record<Sensor, Part['kind']>> = {
  moisture: 'moisture_sensor',
  brightness: 'light_sensor',
  temperature: 'temperature_sensor',
};

/** The pins of this device by the names that the templates use. */
function pinsOf({ parts }: Device): Values {
  const pin = (id: string, role = 'out') => parts.find((part) => part.id === id)?.pins[role] ?? '';
  const sensors = Object.entries(SENSOR_PARTS).map(([name, kind]) => {
    const pins = parts.find((part) => part.kind === kind)?.pins ?? {};
    return [name, pins.in ?? pins.data ?? ''] as const;
  });
  return {
    led: pin('led'),
    button: pin('button', 'in'),
    buzzer: pin('buzzer'),
    red: pin('red'),
    yellow: pin('yellow'),
    green: pin('green'),
    scl: pin('display', 'scl'),
    sda: pin('display', 'sda'),
    ...Object.fromEntries(sensors),
  };
}
