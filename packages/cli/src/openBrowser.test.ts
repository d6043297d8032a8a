import { describe, expect, it } from 'vitest';
import { hasScreen, openBrowser } from './openBrowser.ts';

describe('opening a browser', () => {
  it.each([
    ['a Linux desktop', { platform: 'linux', env: { DISPLAY: ':0' } }, true],
    ['Wayland', { platform: 'linux', env: { WAYLAND_DISPLAY: 'wayland-0' } }, true],
    ['Linux inside Windows', { platform: 'linux', env: { WSL_DISTRO_NAME: 'Debian' } }, true],
    ['a Mac', { platform: 'darwin', env: {} }, true],
    ['Windows', { platform: 'win32', env: {} }, true],
    ['a server without a screen', { platform: 'linux', env: { DISPLAY: '' } }, false],
    ['a Mac over SSH', { platform: 'darwin', env: { SSH_CONNECTION: '10.0.0.1 22 10.0.0.2 22' } }, false],
    ['CI', { platform: 'win32', env: { CI: 'true' } }, false],
  ] as const)('on %s', (_place, surroundings, expected) => {
    expect(hasScreen(surroundings)).toBe(expected);
  });

  it('says that nothing was opened where there is no screen', async () => {
    expect(await openBrowser('http://127.0.0.1:4321/', { platform: 'linux', env: {} })).toBe(false);
  });
});
