import type { BoardType } from '../boards/board.ts';
import type { NuggetSpec } from '../nuggetSpec.ts';
import type { Device } from './device.ts';
import { DEVICES } from './index.ts';
import { partsMeantBy } from './partWords.ts';

/** What of a spec says which device it is for. */
export type DeviceWish = Pick<NuggetSpec, 'hardware'> & Partial<Pick<NuggetSpec, 'nugget' | 'requirements'>>;

/**
 * The device that a spec is for: the one that it names, by id or name; else one of the kind of board that it names or
 * speaks of (elisa names `esp32`), with most of the parts that it speaks of. The first of DEVICES where nothing is said.
 */
export function deviceFor(spec: DeviceWish): Device {
  const target = plain(spec.hardware?.target ?? '');
  const named = DEVICES.find(({ id, name }) => [plain(id), plain(name)].includes(target));
  if (named !== undefined) return named;
  const text = wordsOf(spec);
  const kind = boardTypeIn(target) ?? boardTypeIn(plain(text)) ?? 'esp32';
  const wanted = partsMeantBy(text);
  const matches = ({ provides }: Device) => wanted.filter((part) => provides.includes(part)).length;
  const [first, ...others] = DEVICES.filter(({ board_type }) => board_type === kind);
  if (first === undefined) throw new Error(`No device is of the kind ${kind}`);
  return others.reduce((best, device) => (matches(device) > matches(best) ? device : best), first);
}

const wordsOf = ({ nugget, requirements = [] }: DeviceWish): string =>
  [nugget?.goal, nugget?.description, ...requirements.map(({ description }) => description)].join('\n');

/** `ESP32 sensor board`, `esp32-sensor-board` and `Esp32SensorBoard` are one. */
const plain = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** A Calliope mini is a micro:bit with more on it. */
const boardTypeIn = (text: string): BoardType | undefined => {
  if (/microbit|calliope/.test(text)) return 'microbit';
  return text.includes('esp32') ? 'esp32' : undefined;
};
