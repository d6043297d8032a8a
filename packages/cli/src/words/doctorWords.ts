import type { CheckId } from '@nugget/server';

/** What to do on one system; `other` where nothing more fitting stands. */
type Advice = Readonly<Partial<Record<NodeJS.Platform, string>>> & { readonly other: string };

const names: Readonly<Record<CheckId, string>> = {
  node: 'Node.js',
  home: 'data folder',
  agent_sdk: 'Agent SDK',
  model: 'model',
  api_key: 'API key',
  git: 'git',
  sandbox: 'sandbox',
  python: 'Python',
  pytest: 'pytest',
  pytest_cov: 'pytest-cov',
  serial_ports: 'serial ports',
  mpremote: 'mpremote',
  virtual_board: 'virtual board',
  chromium: 'Chromium',
};

/** What a missing one means for a build. */
const without: Readonly<Record<CheckId, string>> = {
  node: 'Nothing runs without it.',
  home: 'Nothing can be saved without it.',
  agent_sdk: 'No crew can work without its native part.',
  model: 'The crew cannot think without it.',
  api_key: 'Builds are rehearsed with a scripted crew.',
  git: 'Builds go on without history and undo.',
  sandbox: 'Tests run unconfined, with your own rights.',
  python: 'Nuggets in Python cannot be tested.',
  pytest: 'Nuggets in Python cannot be tested.',
  pytest_cov: 'Nuggets in Python are tested without measuring coverage.',
  serial_ports: 'Nuggets for boards run on the virtual board only.',
  mpremote: 'Boards are flashed without it.',
  virtual_board: 'Nuggets for boards need a real board, and cannot be tested.',
  chromium: "Only Nugget's own tests need it.",
};

const advice: Readonly<Record<CheckId, Advice>> = {
  node: { other: 'Install Node.js 24 (LTS) from nodejs.org.' },
  home: { other: 'Set NUGGET_HOME to a folder that you may write to.' },
  agent_sdk: { other: 'Run npm ci in the folder of Nugget, with optional packages allowed.' },
  model: {
    other:
      'Check the network, ANTHROPIC_API_KEY and NUGGET_MODEL_URL; with none of them the rehearsal crew plays.',
  },
  api_key: { other: 'Set ANTHROPIC_API_KEY, or NUGGET_MODEL_URL for a model of your own.' },
  git: {
    linux: 'Debian, Ubuntu: sudo apt-get install git',
    darwin: 'Run: xcode-select --install',
    win32: 'Run: winget install Git.Git',
    other: 'Install git from git-scm.com.',
  },
  sandbox: {
    linux: 'Debian, Ubuntu: sudo apt-get install bubblewrap. In a container, allow user namespaces.',
    other: 'There is no sandbox for this system yet. Build only specs that you trust.',
  },
  python: {
    linux: 'Debian, Ubuntu: sudo apt-get install python3',
    darwin: 'Run: brew install python',
    win32: 'Run: winget install Python.Python.3.13',
    other: 'Install Python 3 from python.org.',
  },
  pytest: {
    linux: 'Debian, Ubuntu: sudo apt-get install python3-pytest',
    win32: 'Run: py -m pip install pytest',
    other: 'Run: python3 -m pip install pytest',
  },
  pytest_cov: {
    linux: 'Debian, Ubuntu: sudo apt-get install python3-pytest-cov',
    win32: 'Run: py -m pip install pytest-cov',
    other: 'Run: python3 -m pip install pytest-cov',
  },
  serial_ports: {
    linux: 'Run: sudo usermod -aG dialout $USER, then log out and in again.',
    other: 'Close other programs that use the board, and plug it in again.',
  },
  mpremote: { other: 'Nothing to do. Who likes it: python3 -m pip install mpremote' },
  virtual_board: { other: 'Run npm ci in the folder of Nugget.' },
  chromium: {
    linux: 'Debian, Ubuntu: sudo apt-get install chromium. NUGGET_CHROMIUM may name another browser.',
    other: 'Install Google Chrome. NUGGET_CHROMIUM may name another browser.',
  },
};

export const adviceFor = (id: CheckId, platform: NodeJS.Platform): string =>
  advice[id][platform] ?? advice[id].other;

export const doctorWords = {
  names,
  without,
  ok: 'ok',
  missing: 'missing',
  ready: 'Nugget can build.',
  notReady: 'Nugget cannot build yet. Look at what is missing above, then run the doctor again.',
} as const;
