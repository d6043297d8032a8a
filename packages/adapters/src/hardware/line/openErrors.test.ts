import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openError } from './openErrors.ts';
import { ownerGroup, portHolder } from './portFacts.ts';

describe('a port that cannot be opened', () => {
  it.each([
    ['Error Resource temporarily unavailable Cannot lock port', 'BOARD_IN_USE', 'another program'],
    ['Error: Device or resource busy, cannot open /dev/ttyUSB0', 'BOARD_IN_USE', 'Close the other program'],
    ['Error: Resource busy, cannot open /dev/tty.usbserial', 'BOARD_IN_USE', 'Close the other program'],
    ['Opening COM3: Access denied', 'BOARD_IN_USE', 'Close the other program'],
    ['Error: Permission denied, cannot open /dev/ttyUSB0', 'BOARD_NO_PERMISSION', 'may not open'],
    ['Error: No such file or directory, cannot open /dev/ttyUSB7', 'BOARD_NOT_FOUND', 'only charge'],
    ['Opening COM9: File not found', 'BOARD_NOT_FOUND', 'CH9102'],
    ['connect ECONNREFUSED 127.0.0.1:5000', 'BOARD_NOT_FOUND', 'Nothing hangs'],
    ['Opening COM3: Unknown error code 31', 'BOARD_NOT_FOUND', 'driver'],
  ])('is named, with what to do: %s', async (said, code, words) => {
    const error = await openError('/nowhere/port', new Error(said));
    expect(error).toMatchObject({ code, message: expect.stringContaining(words) });
    expect(error.message).toContain('/nowhere/port');
  });
});

describe.skipIf(process.platform === 'win32')('what the system knows of a port', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'nugget-port-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('is the group that owns it', async () => {
    const port = join(folder, 'ttyUSB0');
    await writeFile(port, '');
    const groups = join(folder, 'group');
    await writeFile(groups, `root:x:99990:\ndialout:x:${process.getgid?.()}:\n`);
    expect(await ownerGroup(port, groups)).toBe('dialout');
    expect(await ownerGroup(join(folder, 'ttyUSB1'), groups)).toBeUndefined();
  });

  it('is the program that has it open', async () => {
    const port = join(folder, 'ttyUSB0');
    await writeFile(port, '');
    const [other, mine] = [join(folder, 'proc/999999'), join(folder, `proc/${process.pid}`)];
    for (const process of [other, mine]) {
      await mkdir(join(process, 'fd'), { recursive: true });
      await symlink(port, join(process, 'fd/3'));
    }
    await writeFile(join(other, 'comm'), 'thonny\n');
    expect(await portHolder(port, join(folder, 'proc'))).toEqual({ pid: 999_999, name: 'thonny' });
    expect(await portHolder(join(folder, 'ttyUSB1'), join(folder, 'proc'))).toBeUndefined();
  });
});
