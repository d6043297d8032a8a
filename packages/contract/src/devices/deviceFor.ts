import type { NuggetSpec } from '../nuggetSpec.ts';
import type { Device } from './device.ts';
import { DEVICES } from './index.ts';

/** The device that a spec is for: the one that it names, else the first that has a name for everything it asks for. */
export function deviceFor(spec: Pick<NuggetSpec, 'hardware'>): Device {
  const named = DEVICES.find(({ id }) => id === spec.hardware?.target);
  const [first] = DEVICES;
  if (named !== undefined) return named;
  if (first === undefined) throw new Error('There is no device');
  return first;
}
