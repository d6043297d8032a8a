/** Modules of a real board that this one has not, each with what to say. Python looks them up like any other. */
const ABSENT: Readonly<Record<string, string>> = {
  _thread: 'threads',
  bluetooth: 'Bluetooth',
  socket: 'network',
  ssl: 'network',
  espnow: 'ESP-NOW',
  webrepl: 'network',
  requests: 'network',
  urequests: 'network',
  ntptime: 'network',
  'umqtt.simple': 'network',
  'umqtt.robust': 'network',
  aioble: 'Bluetooth',
};

export const absentModules = (): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(ABSENT).map(([name, thing]) => [
      name,
      `raise ImportError("no module named '${name}': the virtual board has no ${thing}; a real board may have it")\n`,
    ]),
  );
