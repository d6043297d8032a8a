import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const commands = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'msedge',
];

const macApps = ['Chromium', 'Google Chrome', 'Microsoft Edge'];
const windowsPrograms = ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'];

/**
 * The path of a browser that Playwright can drive, or undefined. NUGGET_CHROMIUM, when set, is the only place looked at.
 * @param {{ env?: NodeJS.ProcessEnv, platform?: string, isFile?: (path: string) => boolean }} [options]
 */
export function findChromium({ env = process.env, platform = process.platform, isFile = existsSync } = {}) {
  const places = env.NUGGET_CHROMIUM
    ? [env.NUGGET_CHROMIUM]
    : [...onPath(env), ...usualPlaces(env, platform)];
  return places.find((place) => isFile(place));
}

function onPath(/** @type {NodeJS.ProcessEnv} */ env) {
  const folders = (env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  return commands.flatMap((command) => folders.map((folder) => join(folder, command)));
}

function usualPlaces(/** @type {NodeJS.ProcessEnv} */ env, /** @type {string} */ platform) {
  if (platform === 'darwin') {
    return ['/Applications', join(env.HOME ?? '', 'Applications')].flatMap((folder) =>
      macApps.map((app) => `${folder}/${app}.app/Contents/MacOS/${app}`),
    );
  }
  if (platform !== 'win32') return [];
  const roots = [env.ProgramFiles, env['ProgramFiles(x86)'], env.LOCALAPPDATA].filter(
    (folder) => folder !== undefined,
  );
  return roots.flatMap((folder) => windowsPrograms.map((program) => join(folder, program)));
}
