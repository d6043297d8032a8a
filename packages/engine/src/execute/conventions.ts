import { deviceFor, type NuggetSpec } from '@nugget/contract';

/** The folder in which tests are looked for. */
export const TESTS_FOLDER = 'tests';

const isForBoard = ({ deployment, nugget }: NuggetSpec): boolean =>
  deployment.target === 'esp32' || deployment.target === 'both' || nugget.type === 'hardware';

/** The device (its id) that a nugget is tested for; undefined for one that goes on no board. */
export const boardDevice = (spec: NuggetSpec): string | undefined =>
  ['esp32', 'both'].includes(spec.deployment.target) ? deviceFor(spec).id : undefined;

const isForScreen = ({ deployment }: NuggetSpec): boolean => deployment.target !== 'esp32';

const SCREEN = [
  'What is meant for a screen opens as index.html in the root folder: plain HTML, CSS and JavaScript modules, no build step and nothing to install. It must work when a static server serves the folder.',
  'Keep rules and calculations in modules that touch no DOM (for example src/rules.js with `export`), so that tests can import them; keep drawing, input and storage in modules of their own.',
  'It works with keyboard, mouse and touch, fits a small screen, and keeps texts readable on their background.',
];

const BOARD = [
  'What is meant for the board is MicroPython: main.py in the root folder starts it. Keep decisions in modules that do not import machine, so that tests can run them on a computer.',
];

const ALWAYS = [
  'Everything works without the internet: no CDN, no web fonts, no pictures or sounds from elsewhere, no network calls, no accounts, nothing personal is asked for or kept. Draw pictures with CSS, SVG or canvas.',
  'Programs that are no page are Python 3 (standard library only) where the child asks for Python, else JavaScript for Node.',
  `Tests live in ${TESTS_FOLDER}/: name.test.mjs with node:test and node:assert/strict, or test_name.py with pytest, in the language of what they test. Each ends within seconds, needs no network and no screen, and tests what a requirement says rather than how it is done.`,
];

/** How every nugget is laid out. The planner plans by it, the crew builds by it and the test runner relies on it. */
export function conventions(spec: NuggetSpec): readonly string[] {
  return [
    ...(isForScreen(spec) ? SCREEN : []),
    ...(isForBoard(spec) ? BOARD : []),
    ...ALWAYS,
    `Every text that people see is in the language with the tag "${spec.language}", in short and friendly words for a child. Names in the code are English.`,
  ];
}

export const bullets = (lines: readonly string[]): string => lines.map((line) => `- ${line}`).join('\n');
