import open from 'open';

// Everything about opening a browser that differs between systems. Linux is tested; macOS and Windows are untested.

interface Surroundings {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
}

/** Opens an address in the person's browser; false where there is none, or nobody in front of it. */
export async function openBrowser(url: string, surroundings: Surroundings): Promise<boolean> {
  if (!hasScreen(surroundings)) return false;
  try {
    await open(url);
    return true;
  } catch {
    // Whatever kept it from starting, the address is printed as well and can be opened by hand.
    return false;
  }
}

export function hasScreen({ env, platform }: Surroundings): boolean {
  const isSet = (name: string): boolean => (env[name] ?? '') !== '';
  // Over SSH the browser would open on the other machine; in CI nobody looks.
  if (isSet('CI') || isSet('SSH_CONNECTION')) return false;
  if (platform === 'darwin' || platform === 'win32') return true;
  return isSet('DISPLAY') || isSet('WAYLAND_DISPLAY') || isSet('WSL_DISTRO_NAME');
}
