import type { Device, NuggetSpec, Requirement } from '@nugget/contract';
import { wishIn } from '../reading/wishes.ts';
import type { Action, LightMode, Limit, Sensor, Wish } from '../wish.ts';
import { PROVIDED, SENSORS } from '../wish.ts';
import { type BoardPortal, portalOf } from './portal.ts';

/** What a program of ours is made of; each has a file of its own, and a line or two in main.py. */
export type PieceId = 'light' | 'traffic' | 'tune' | 'screen' | 'button' | 'sensors';

/** A limit, and what happens beyond it. */
export interface LimitRule {
  readonly limit: Limit;
  /** Its name in the program: `dry`, `dark`, `hot`. */
  readonly name: string;
  readonly actions: readonly Action[];
}

export interface MeasuredSensor {
  readonly sensor: Sensor;
  readonly everyMs: number;
}

/** A program for a board, before it is written down. */
export interface BoardProgram {
  readonly device: Device;
  readonly wishes: readonly Wish[];
  /** Requirements that it cannot make true. */
  readonly beyond: readonly Requirement[];
  readonly pieces: ReadonlySet<PieceId>;
  /** What the light does from the start. */
  readonly light: LightMode;
  readonly atStart: readonly Action[];
  readonly onButton: readonly Action[];
  readonly limits: readonly LimitRule[];
  readonly sensors: readonly MeasuredSensor[];
  readonly portal: BoardPortal | undefined;
}

const USUALLY_EVERY_MS = 2_000;

const NAMES: Readonly<Record<Sensor, Readonly<Record<Limit['side'], string>>>> = {
  moisture: { under: 'dry', over: 'wet' },
  brightness: { under: 'dark', over: 'bright' },
  temperature: { under: 'cold', over: 'hot' },
};

/** The name of a limit in a program. */
const limitName = ({ sensor, side }: Limit): string => NAMES[sensor][side];

/** What the device must provide for an action; the part's own name in its manifest. */
const NEEDS: Readonly<Record<Action['do'], string | undefined>> = {
  light: 'led',
  tune: 'buzzer',
  traffic: 'traffic_light',
  write: 'display',
  write_sensor: 'display',
  measure: undefined,
  tell: undefined,
};

/** The program that makes as many of these requirements true as this device can. */
export function programFor(
  spec: NuggetSpec,
  { device, requirements }: { readonly device: Device; readonly requirements: readonly Requirement[] },
): BoardProgram {
  const read = requirements.map((requirement) => ({ requirement, wish: wishIn(requirement) }));
  const wishes = read.flatMap(({ wish }) => (wish !== undefined && fits(device, wish) ? [wish] : []));
  const made = new Set(wishes.map(({ requirement }) => requirement));
  const beyond = requirements.filter((requirement) => !made.has(requirement));
  const portal = portalOf(spec, device);
  const limits = limitRules(wishes, portal?.limits ?? []);
  const sensors = measured(wishes, { limits, asked: portal?.sensors ?? [] });
  const lights = actionsOf(wishes, 'start').flatMap((action) => (action.do === 'light' ? [action.mode] : []));
  const program = {
    device,
    wishes,
    beyond,
    light: lights[0] ?? 'off',
    atStart: actionsOf(wishes, 'start').filter((action) => action.do !== 'measure' && action.do !== 'tell'),
    onButton: actionsOf(wishes, 'button'),
    limits,
    sensors,
    portal,
  };
  return { ...program, pieces: piecesOf(program) };
}

const actionsOf = (wishes: readonly Wish[], on: 'start' | 'button'): readonly Action[] =>
  wishes.filter(({ trigger }) => trigger.on === on).map(({ action }) => action);

function fits({ provides }: Device, { action, trigger }: Wish): boolean {
  const sensors = [
    ...('sensor' in action ? [action.sensor] : []),
    ...(trigger.on === 'limit' ? [trigger.limit.sensor] : []),
  ].map((sensor) => PROVIDED[sensor]);
  const need = NEEDS[action.do];
  const needed = [
    ...sensors,
    ...(need === undefined ? [] : [need]),
    ...(trigger.on === 'button' ? ['button'] : []),
  ];
  return needed.every((name) => provides.includes(name));
}

/** Each limit once, whether a wish or a portal speaks of it; the child's own number counts first. */
function limitRules(wishes: readonly Wish[], asked: readonly Limit[]): readonly LimitRule[] {
  const wished = wishes.flatMap(({ trigger, action }) =>
    trigger.on === 'limit' ? [{ limit: trigger.limit, actions: [action] }] : [],
  );
  const all = [...wished, ...asked.map((limit) => ({ limit, actions: [] }))];
  const byName = Map.groupBy(all, ({ limit }) => limitName(limit));
  return [...byName].flatMap(([name, rules]) => {
    const [first] = rules;
    if (first === undefined) return [];
    const told = asked.find((limit) => limitName(limit) === name) ?? first.limit;
    return [{ name, limit: told, actions: rules.flatMap(({ actions }) => actions) }];
  });
}

function measured(
  wishes: readonly Wish[],
  { limits, asked }: { readonly limits: readonly LimitRule[]; readonly asked: readonly Sensor[] },
): readonly MeasuredSensor[] {
  const used = new Set([
    ...wishes.flatMap(({ action }) => ('sensor' in action ? [action.sensor] : [])),
    ...limits.map(({ limit }) => limit.sensor),
    ...asked,
  ]);
  const everyMs = (sensor: Sensor): number =>
    wishes.find(
      ({ action, everyMs }) => 'sensor' in action && action.sensor === sensor && everyMs !== undefined,
    )?.everyMs ?? USUALLY_EVERY_MS;
  return SENSORS.filter((sensor) => used.has(sensor)).map((sensor) => ({ sensor, everyMs: everyMs(sensor) }));
}

const PIECE_OF: Readonly<Record<Action['do'], PieceId | undefined>> = {
  light: 'light',
  tune: 'tune',
  traffic: 'traffic',
  write: 'screen',
  write_sensor: 'screen',
  measure: undefined,
  tell: undefined,
};

function piecesOf({ wishes, sensors, onButton, portal }: Omit<BoardProgram, 'pieces'>): ReadonlySet<PieceId> {
  const acting = wishes.flatMap(({ action }) => PIECE_OF[action.do] ?? []);
  const all: readonly PieceId[] = [
    ...acting,
    ...(portal?.orders.map(({ piece }) => piece) ?? []),
    ...(onButton.length > 0 || portal?.presses !== undefined ? (['button'] as const) : []),
    ...(sensors.length > 0 ? (['sensors'] as const) : []),
  ];
  // A board that does nothing else at least shows that it is awake.
  return new Set(all.length > 0 ? all : ['light']);
}
