import { describe, expect, it } from 'vitest';
import { Device } from './device.ts';
import { DEVICES } from './index.ts';

describe('every device', () => {
  it.each(DEVICES.map((device) => [device.id, device] as const))('%s has a sound manifest', (_id, device) => {
    expect(Device.parse(device)).toEqual(device);
    const labelled = new Set(device.pins.map(({ pin }) => pin));
    for (const part of device.parts)
      for (const pin of Object.values(part.pins)) expect(labelled).toContain(pin);
    const ids = device.parts.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('has a name of its own', () => {
    expect(new Set(DEVICES.map(({ id }) => id)).size).toBe(DEVICES.length);
  });
});
