import type { RecipeFile } from '../../recipe.ts';
import { pyLiteral } from '../../shared/escape.ts';
import type { Action } from '../wish.ts';
import { everyName, limitSetting } from './boardSettings.ts';
import { inDocstring } from './docstring.ts';
import { doing, undoing } from './doing.ts';
import type { BoardProgram, LimitRule, PieceId } from './program.ts';

interface Making {
  readonly imports: string;
  readonly line: string;
}

const MADE: Readonly<Record<Exclude<PieceId, 'sensors' | 'button'>, Making>> = {
  light: { imports: 'from light import Light', line: 'light = Light(wires.led)' },
  traffic: { imports: 'from traffic import TrafficLight', line: 'traffic = TrafficLight(wires.traffic)' },
  tune: { imports: 'from tune import Player', line: 'tune = Player(wires.tone)' },
  screen: { imports: 'from screen import Screen', line: 'screen = Screen(wires.draw)' },
};

/** Screens are shown once and need no looking after; everything else is asked again and again. */
const LOOKED_AFTER: readonly PieceId[] = ['light', 'traffic', 'tune', 'button'];

/** main.py: makes the pieces, says what happens when, and looks after everything for ever. */
export function mainFile(program: BoardProgram, title: string): RecipeFile {
  const head = `"""${inDocstring(title)}\n\nmain.py begins when the board wakes up.\n"""`;
  const blocks = [
    [head, importLines(program).join('\n'), makingLines(program).join('\n')].join('\n\n'),
    ...limitBlocks(program),
    ...buttonBlock(program),
    ...portalBlocks(program),
    startBlock(program),
    loopBlock(program),
  ];
  return { path: 'main.py', text: `${blocks.filter((block) => block !== '').join('\n\n\n')}\n` };
}

function importLines({ pieces, sensors, limits, portal }: BoardProgram): readonly string[] {
  const made = Object.entries(MADE).flatMap(([id, { imports }]) =>
    [...pieces].includes(id as PieceId) ? [imports] : [],
  );
  const names = limits
    .map(limitSetting)
    .map(({ name }) => name)
    .sort();
  return [
    ...(portal === undefined ? [] : ['import nugget_portal as portal']),
    'import wires',
    ...[
      ...(pieces.has('button') ? ['from button import Button'] : []),
      'from clock import Clock',
      ...made,
      ...(sensors.length > 0 ? ['from sensor import Sensor'] : []),
      ...(limits.length > 0 ? ['from watch import Watch'] : []),
      ...settingImports(
        names,
        sensors.map(({ sensor }) => everyName(sensor)),
      ),
    ].sort(),
  ];
}

const settingImports = (...names: readonly (readonly string[])[]): readonly string[] => {
  const all = names.flat().sort();
  return all.length === 0 ? [] : [`from settings import ${all.join(', ')}`];
};

const makingLines = ({ pieces, sensors, atStart }: BoardProgram): readonly string[] => [
  'clock = Clock()',
  ...Object.entries(MADE).flatMap(([id, { line }]) => ([...pieces].includes(id as PieceId) ? [line] : [])),
  ...sensors.map(({ sensor }) => `${sensor} = Sensor("${sensor}", wires.${sensor}, ${everyName(sensor)})`),
  // What is measured is shown anew each time.
  ...atStart.flatMap((action) =>
    action.do === 'write_sensor'
      ? [`${action.sensor}.on_value(lambda value: screen.show("${action.sensor}: " + str(value)))`]
      : [],
  ),
];

function limitBlocks(program: BoardProgram): readonly string[] {
  return program.limits.map((rule) => {
    const { name, limit } = rule;
    const sign = limit.side === 'under' ? '<' : '>';
    return [
      `def ${name}(now_${name}):`,
      `    """When it gets ${name}, and when that is over."""`,
      ...limitLines(program, rule).map((line) => `    ${line}`),
      '',
      '',
      `${limit.sensor}.on_value(Watch(lambda value: value ${sign} ${limitSetting(rule).name}, ${name}).look)`,
    ].join('\n');
  });
}

function limitLines(program: BoardProgram, { name, actions }: LimitRule): readonly string[] {
  const then = actions.flatMap((action) => doing(action));
  const otherwise = actions.flatMap((action) => undoing(action, program.light));
  const event = program.portal?.limits.find((limit) => name === limitNameOf(program, limit.id));
  return [
    `print("${name}: " + ("yes" if now_${name} else "no"))`,
    ...(event === undefined ? [] : [`portal.when(${pyLiteral(event.id)}, now_${name})`]),
    ...branch(`now_${name}`, then, otherwise),
  ];
}

const limitNameOf = ({ limits, portal }: BoardProgram, id: string): string | undefined => {
  const asked = portal?.limits.find((limit) => limit.id === id);
  return limits.find(({ limit }) => limit.sensor === asked?.sensor && limit.side === asked.side)?.name;
};

function branch(condition: string, then: readonly string[], otherwise: readonly string[]): readonly string[] {
  if (then.length === 0) return [];
  return [
    `if ${condition}:`,
    ...then.map((line) => `    ${line}`),
    ...(otherwise.length === 0 ? [] : ['else:', ...otherwise.map((line) => `    ${line}`)]),
  ];
}

function buttonBlock({ pieces, onButton, light, portal }: BoardProgram): readonly string[] {
  if (!pieces.has('button')) return [];
  const told = portal?.presses === undefined ? [] : [`portal.when(${pyLiteral(portal.presses)}, True)`];
  const lines = onButton.flatMap((action) =>
    // A second press brings the light back to what it did.
    action.do === 'light' && action.mode !== light
      ? [`light.show("${light}" if light.mode == "${action.mode}" else "${action.mode}")`]
      : doing(action),
  );
  return [
    [
      'def pressed():',
      '    """When the button is pressed."""',
      '    print("button: pressed")',
      ...[...told, ...lines].map((line) => `    ${line}`),
      '',
      '',
      'button = Button(wires.button, pressed)',
    ].join('\n'),
  ];
}

const ORDERS = {
  light: [
    'mode = params.get("state") or params.get("mode") or "on"',
    'light.show(mode if mode in MODES else "on")',
  ],
  tune: ['tune.play()'],
  screen: ['screen.show(str(params.get("text") or params.get("value") or "Hello!"))'],
} as const;

/** What the portal may tell and ask: the page, and whoever else holds the other end of the serial line. */
function portalBlocks({ portal }: BoardProgram): readonly string[] {
  if (portal === undefined) return [];
  const orders = portal.orders.map(({ id, piece }, index) =>
    [
      `def told_${index}(params):`,
      `    """When the portal tells us: ${inDocstring(id)}."""`,
      ...ORDERS[piece].map((line) => `    ${line}`),
      '',
      '',
      `portal.on_tell(${pyLiteral(id)}, told_${index})`,
    ].join('\n'),
  );
  const answers = portal.answers.map(
    ({ id, sensor }) => `portal.on_ask(${pyLiteral(id)}, lambda: ${sensor}.value)`,
  );
  const modes = portal.orders.some(({ piece }) => piece === 'light')
    ? 'MODES = ("on", "off", "slow", "fast")'
    : '';
  return [modes, ...orders, answers.join('\n')];
}

/** A traffic light begins when it is looked after, a sensor when it is read. */
const RUNS_BY_ITSELF: ReadonlySet<Action['do']> = new Set<Action['do']>(['traffic', 'write_sensor']);

function startBlock({ atStart, portal, device }: BoardProgram): string {
  const lines = [
    `print(${pyLiteral(`hello from the ${device.name}`)})`,
    ...(portal === undefined ? [] : ['portal.hello()']),
    ...atStart.filter((action) => !RUNS_BY_ITSELF.has(action.do)).flatMap((action) => doing(action)),
  ];
  return ['def start():', '    """What happens first."""', ...lines.map((line) => `    ${line}`)].join('\n');
}

function loopBlock({ pieces, sensors, portal }: BoardProgram): string {
  const parts = [
    ...LOOKED_AFTER.filter((piece) => pieces.has(piece)),
    ...sensors.map(({ sensor }) => sensor),
  ];
  return [
    `PARTS = (${parts.join(', ')}${parts.length === 1 ? ',' : ''})`,
    '',
    '',
    'def step():',
    '    """Looks after everything once."""',
    '    now = clock.now()',
    '    for part in PARTS:',
    '        part.update(now)',
    ...(portal === undefined ? [] : ['    portal.poll()']),
    '',
    '',
    'def main():',
    '    """Goes on for ever, with a short rest in between."""',
    '    start()',
    '    while True:',
    '        step()',
    '        wires.pause(10)',
    '',
    '',
    'if __name__ == "__main__":',
    '    main()',
  ].join('\n');
}
