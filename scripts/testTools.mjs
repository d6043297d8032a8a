import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { findChromium } from './findChromium.mjs';
import { runChild } from './runChild.mjs';
import { SetupProblem, say } from './say.mjs';

const MICROBIT_FIRMWARE = '/usr/share/firmware-microbit-micropython/firmware.hex';

/**
 * What the tests use besides npm packages. Without a needed tool tests would fail; without the others
 * some of them skip themselves.
 * @type {readonly { name: string, packages: string[], needed: boolean, isThere: () => boolean | Promise<boolean> }[]}
 */
const tools = [
  { name: 'Chromium', packages: ['chromium'], needed: true, isThere: () => findChromium() !== undefined },
  { name: 'git', packages: ['git'], needed: true, isThere: () => hasCommand('git') },
  {
    name: 'Python 3 with pytest',
    packages: ['python3', 'python3-pytest'],
    needed: true,
    isThere: () => pythonHas('pytest'),
  },
  {
    name: 'pytest-cov',
    packages: ['python3-pytest-cov'],
    needed: false,
    isThere: () => pythonHas('pytest_cov'),
  },
  // The rest is for the sandbox and for looking at processes, on Linux only.
  {
    name: 'bubblewrap',
    packages: ['bubblewrap'],
    needed: false,
    isThere: () => notLinux() || hasCommand('bwrap'),
  },
  { name: 'socat', packages: ['socat'], needed: false, isThere: () => notLinux() || hasCommand('socat') },
  { name: 'ps', packages: ['procps'], needed: false, isThere: () => notLinux() || hasCommand('ps') },
  // A micro:bit with real MicroPython, for the flash and the serial monitor.
  {
    name: 'QEMU with the micro:bit’s MicroPython',
    packages: ['qemu-system-arm', 'firmware-microbit-micropython'],
    needed: false,
    isThere: () => notLinux() || (hasCommand('qemu-system-arm') && existsSync(MICROBIT_FIRMWARE)),
  },
];

/** Makes sure the tools are there: installs them where that needs no question, otherwise says what to run. */
export async function ensureTestTools() {
  let missing = await missingTools();
  if (missing.length > 0 && canInstall()) {
    await installWithApt(missing);
    missing = await missingTools();
  }
  if (missing.length === 0) return;
  const list = missing
    .map(({ name, needed }) => `  ${name}${needed ? '' : ' (some tests are skipped without it)'}`)
    .join('\n');
  const words = `The tests need tools that are not on this machine:\n${list}\n${howToInstall(missing)}`;
  if (missing.some(({ needed }) => needed)) throw new SetupProblem(words);
  say(words);
}

async function missingTools() {
  const there = await Promise.all(tools.map((tool) => tool.isThere()));
  return tools.filter((_, index) => there[index] === false);
}

const notLinux = () => process.platform !== 'linux';

const canInstall = () => process.platform === 'linux' && process.getuid?.() === 0 && hasCommand('apt-get');

/** @param {readonly { name: string, packages: string[], needed: boolean }[]} missing */
async function installWithApt(missing) {
  say(`Installing what the tests need (once): ${missing.map(({ name }) => name).join(', ')} …`);
  await apt(['update']);
  const all = await apt(['install', ...packagesOf(missing)]);
  if (all.code === 0) return;
  // One package that this system does not have keeps apt from installing any.
  const needed = packagesOf(missing.filter((tool) => tool.needed));
  const some = needed.length === 0 ? all : await apt(['install', ...needed]);
  if (some.code !== 0) say(`${some.output.trim()}\napt-get could not install them; its own words are above.`);
}

/** @param {readonly { packages: string[] }[]} missing */
const packagesOf = (missing) => missing.flatMap(({ packages }) => packages);

function apt(/** @type {string[]} */ [action = '', ...packages]) {
  // On a machine that has just started, another apt may still be at work.
  const options = ['-q', '-y', '--no-install-recommends', '-o', 'DPkg::Lock::Timeout=300'];
  return runChild({
    command: 'apt-get',
    args: [action, ...options, ...packages],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    stdio: 'capture',
  });
}

/** @param {readonly { packages: string[] }[]} missing */
function howToInstall(missing) {
  if (process.platform === 'darwin')
    return 'Run: brew install git python && python3 -m pip install pytest pytest-cov, and install Google Chrome.';
  if (process.platform === 'win32')
    return 'Run: winget install Git.Git Python.Python.3.13 Google.Chrome, and then: py -m pip install pytest pytest-cov';
  if (!hasCommand('apt-get'))
    return 'Install them with the package manager of your system; NUGGET_CHROMIUM may name the browser.';
  const sudo = process.getuid?.() === 0 ? '' : 'sudo ';
  return `Run: ${sudo}apt-get update && ${sudo}apt-get install --no-install-recommends ${packagesOf(missing).join(' ')}`;
}

function hasCommand(/** @type {string} */ name) {
  const names = process.platform === 'win32' ? [`${name}.exe`, `${name}.cmd`] : [name];
  const folders = (process.env.PATH ?? process.env.Path ?? '')
    .split(delimiter)
    .filter((folder) => folder !== '');
  return folders.some((folder) => names.some((file) => existsSync(join(folder, file))));
}

/** In the order in which the product's test runner looks for a Python. */
const pythons = process.platform === 'win32' ? ['python3', 'python', 'py'] : ['python3', '/usr/bin/python3'];

async function pythonHas(/** @type {string} */ module) {
  const code = `import importlib.util, sys; sys.exit(importlib.util.find_spec('${module}') is None)`;
  for (const command of pythons) {
    const end = await runChild({ command, args: ['-c', code], stdio: 'capture' }).catch(() => undefined);
    if (end?.code === 0) return true;
  }
  return false;
}
