import type { RecipeFile } from '../recipe.ts';
import { pyLiteral, shortened } from '../shared/escape.ts';
import { everyName, limitSetting } from './program/boardSettings.ts';
import { inDocstring } from './program/docstring.ts';
import type { BoardProgram } from './program/program.ts';
import { type Action, type Limit, PROVIDED, type Wish } from './wish.ts';

/** tests/board_main.py: for each wish, what somebody at the board would do, and what they would see and read. */
export function wholeTest(program: BoardProgram): RecipeFile {
  const tests = [
    { title: 'the program starts and goes on', lines: ['assert played(3000)'] },
    ...program.wishes.map((wish) => ({
      title: shortened(wish.requirement.description, 160),
      lines: linesFor(wish, program),
    })),
  ];
  const functions = tests.map(({ title, lines }, index) =>
    [`def test_${index}():`, ...[`"""${inDocstring(title)}"""`, ...lines].map((line) => `    ${line}`)].join(
      '\n',
    ),
  );
  return { path: 'tests/board_main.py', text: `${[HEAD, PLAYED, ...functions].join('\n\n\n')}\n` };
}

const HEAD = [
  '"""Tries out the whole program on a virtual board. Nobody waits: the test turns the clock forward."""',
  '',
  'import board_test as board',
  'import settings',
].join('\n');

const PLAYED = [
  'def played(length, *events):',
  '    """What the program prints in so many milliseconds, while (when, what) happens to the board."""',
  '    for when, what in events:',
  '        board.at(when, what)',
  '    board.run("main.py", for_ms=length)',
  '    return board.printed()',
].join('\n');

const LONG_MS = 10_000;
const PRESS = '(1000, lambda: board.press("button")), (1200, lambda: board.release("button"))';

function linesFor({ trigger, action }: Wish, program: BoardProgram): readonly string[] {
  switch (trigger.on) {
    case 'start':
      return atStart(action);
    case 'button':
      return action.do === 'traffic'
        ? HURRIED
        : [`lines = played(${LONG_MS}, ${PRESS})`, ...PRESSED, ...shown(action)];
    case 'limit':
      return beyondLimit(trigger.limit, { action, program });
  }
}

const PRESSED = ['assert lines.count("button: pressed") == 1'];

/** Pressed while it is green, the light is yellow long before its time. */
const HURRIED = [
  'green = settings.RED_MS + 300',
  'lines = played(green + 500, (green, lambda: board.press("button")), (green + 200, lambda: board.release("button")))',
  ...PRESSED,
  'assert "traffic light: yellow" in lines',
];

function atStart(action: Action): readonly string[] {
  if (action.do === 'tell') return [`assert any(": " in line for line in played(${LONG_MS}))`];
  if (action.do !== 'measure') return [`lines = played(${LONG_MS})`, ...shown(action)];
  return [
    `lines = played(settings.${everyName(action.sensor)} * 2 + 100)`,
    `assert len([line for line in lines if line.startswith("${action.sensor}: ")]) == 3`,
  ];
}

/** What the program says when it does something. */
function shown(action: Action): readonly string[] {
  switch (action.do) {
    case 'light':
      return [`assert "light: ${action.mode}" in lines`];
    case 'tune':
      return ['assert "tune: begins" in lines and "tune: ends" in lines'];
    case 'traffic':
      return ['assert "traffic light: red" in lines and "traffic light: green" in lines'];
    case 'write':
      return [`assert ${pyLiteral(`screen: ${action.text}`)} in lines`];
    case 'write_sensor':
      return [`assert any(line.startswith("screen: ${action.sensor}: ") for line in lines)`];
    case 'measure':
      return [`assert any(line.startswith("${action.sensor}: ") for line in lines)`];
    case 'tell':
      return ['assert lines'];
  }
}

interface Beyond {
  readonly action: Action;
  readonly program: BoardProgram;
}

/** The number crosses the limit, stays there for a while, and comes back. */
function beyondLimit({ sensor, side }: Limit, { action, program }: Beyond): readonly string[] {
  const rule = program.limits.find(({ limit }) => limit.sensor === sensor && limit.side === side);
  if (rule === undefined) return [];
  const limit = `settings.${limitSetting(rule).name}`;
  const [there, back] =
    side === 'under' ? [`${limit} - 5`, `${limit} + 10`] : [`${limit} + 5`, `${limit} - 10`];
  const set = (value: string): string => `board.set("${PROVIDED[sensor]}", ${value})`;
  return [
    `every = settings.${everyName(sensor)}`,
    set(back),
    'lines = played(',
    `    every * 5 + ${LONG_MS},`,
    `    (every + 100, lambda: ${set(there)}),`,
    `    (every * 3 + 100, lambda: ${set(back)}),`,
    ')',
    `assert [line for line in lines if line.startswith("${rule.name}: ")] == ["${rule.name}: yes", "${rule.name}: no"]`,
    ...shown(action),
  ];
}
