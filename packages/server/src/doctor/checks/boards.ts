import { type Check, missing, ok } from '../check.ts';

/** Real boards hang on serial ports; on Linux only members of a group may use them. */
export const serialPorts: Check = {
  id: 'serial_ports',
  needed: 'sometimes',
  async look({ lockedPorts }) {
    const locked = await lockedPorts();
    return locked.length === 0 ? ok('may be used') : missing(`may not be used: ${locked.join(', ')}`);
  },
};

/** Flashes boards where it is there; our own way does it as well. */
export const mpremote: Check = {
  id: 'mpremote',
  needed: 'sometimes',
  async look({ run }) {
    const version = (await run('mpremote', ['version']))?.trim();
    return ok(version === undefined ? 'not there, and not needed' : version);
  },
};

/** Stands in for a board where none is plugged in, and tests programs for boards. */
export const virtualBoard: Check = {
  id: 'virtual_board',
  needed: 'sometimes',
  look: async (tools) => ok(await tools.virtualBoard()),
};
