import {
  type Device,
  deviceFor,
  type NuggetSpec,
  type PortalCapability,
  type PortalSpec,
} from '@nugget/contract';

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

/** What a device's own briefing says, and how a nugget for it is laid out and tried. */
function board({ agent_context, libraries, parts, name }: Device): readonly string[] {
  const offered = libraries.map(({ path }) => path).join(', ');
  return [
    `The board is: ${name}. ${agent_context} Its parts, as tests name them: ${parts.map(({ id }) => id).join(', ')}.`,
    `What is meant for the board is MicroPython: main.py in the root folder starts it, and it imports modules from the root folder or lib/. MicroPython has no match, no typing and little of the standard library.${offered === '' ? '' : ` These are put on the board when a program imports them: ${offered}.`}`,
    'main.py never ends and sleeps in its loop. Keep decisions in modules that do not import machine, and put pins in one place.',
    `Tests for the board are ${TESTS_FOLDER}/board_name.py, and run on a virtual board whose time jumps: functions test_…() with a docstring that says, in a few words, what the child asked for. import board_test as board, then board.at(2000, lambda: board.press("button")); board.run("main.py", for_ms=4000); assert on board.changes("led", 2000, 4000), board.state("led"), board.printed(); board.set("moisture", 10) sets a sensor. No pytest there. Every .py of the board is also tried by MicroPython's compiler.`,
  ];
}

const listed = (portal: PortalSpec, kind: PortalCapability['kind']): string =>
  portal.capabilities
    .filter((capability) => capability.kind === kind)
    .map(({ id, name }) => (name === '' ? id : `${id} (${name})`))
    .join(', ') || 'none';

/** The two ends of a portal to the board, in code. */
function boardPortal(portal: PortalSpec, spec: NuggetSpec): readonly string[] {
  const names = `actions: ${listed(portal, 'action')}; events: ${listed(portal, 'event')}; queries: ${listed(portal, 'query')}`;
  const page =
    'The page reaches it with `import { portal } from "/.nugget/portal.js"`: portal.on("event", (value) => …), await portal.ask("query") (undefined without a board), await portal.tell("action", { state: "on" }), portal.connected, portal.onConnected((connected) => …). Tests of the page do not import it: put it in a module of its own. Without a board the page still works, and says so kindly.';
  return [
    `The portal “${portal.name}” goes over the board's serial line (${names}). On the board: import nugget_portal as portal; portal.on_tell("action", lambda params: …), portal.on_ask("query", function), portal.hello("event") once after these, portal.when("event", True) when it begins and portal.when("event", False) when it ends, and portal.poll() often in the main loop, which sleeps at most 50 ms at a time. Use exactly these ids.`,
    ...(isForScreen(spec) ? [page] : []),
  ];
}

const isSerial = ({ mechanism }: PortalSpec): boolean => mechanism === 'serial' || mechanism === 'auto';

const ALWAYS = [
  'Everything works without the internet: no CDN, no web fonts, no pictures or sounds from elsewhere, no network calls, no accounts, nothing personal is asked for or kept. Draw pictures with CSS, SVG or canvas.',
  'Programs that are no page are Python 3 (standard library only) where the child asks for Python, else JavaScript for Node.',
  `Tests live in ${TESTS_FOLDER}/: name.test.mjs with node:test and node:assert/strict, or test_name.py with pytest, in the language of what they test. Each ends within seconds, needs no network and no screen, and tests what a requirement says rather than how it is done.`,
];

/** How every nugget is laid out. The planner plans by it, the crew builds by it and the test runner relies on it. */
export function conventions(spec: NuggetSpec): readonly string[] {
  return [
    ...(isForScreen(spec) ? SCREEN : []),
    ...(isForBoard(spec) ? board(deviceFor(spec)) : []),
    ...(boardDevice(spec) === undefined
      ? []
      : spec.portals.filter(isSerial).flatMap((portal) => boardPortal(portal, spec))),
    ...ALWAYS,
    `Every text that people see is in the language with the tag "${spec.language}", in short and friendly words for a child. Names in the code are English.`,
  ];
}

export const bullets = (lines: readonly string[]): string => lines.map((line) => `- ${line}`).join('\n');
