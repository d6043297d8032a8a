import { DEVICES, type Device } from '@nugget/contract';

function deviceNamed(id: string): Device {
  const device = DEVICES.find((candidate) => candidate.id === id);
  if (device === undefined) throw new Error(`There is no device ${id}`);
  return device;
}

export const esp32Blink = deviceNamed('esp32-blink');
export const esp32Sensor = deviceNamed('esp32-sensor');
export const microbit = deviceNamed('microbit');
