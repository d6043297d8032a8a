import type { RecipeFile } from '../recipes/recipe.ts';
import { numberBefore } from '../recipes/shared/numbers.ts';
import { placeOf, type Setting, settingIn } from '../recipes/shared/settings.ts';
import { type Direction, directionsIn } from './directions.ts';

/** One number of the nugget that a report changes. */
export interface SettingChange {
  readonly setting: Setting;
  readonly path: string;
  readonly from: number;
  readonly to: number;
}

interface Nugget {
  readonly settings: readonly Setting[];
  /** The files that hold them, as they are now. */
  readonly files: readonly RecipeFile[];
  readonly language: 'js' | 'py';
}

/** The numbers that a report asks to change. Empty where it names none, or all are as far as they go already. */
export function settingChanges(
  report: string,
  { settings, files, language }: Nugget,
): readonly SettingChange[] {
  const here = settings.flatMap((setting) => {
    const path = placeOf(setting, language);
    const from = settingIn(files.find((file) => file.path === path)?.text ?? '', setting.name);
    return from === undefined ? [] : [{ setting, path, from }];
  });
  const directions = directionsIn(report);
  const exact = here.flatMap((each) => {
    const to = namedNumber(report, each.setting);
    return to === undefined ? [] : [{ ...each, to }];
  });
  const moved = directions.flatMap((direction) => {
    const meant = meantBy(direction, { report, here });
    return meant.map((each) => ({
      ...each,
      to: moveTo(each.setting, each.from, turned(direction, each.setting)),
    }));
  });
  const changes = exact.length > 0 ? exact : moved;
  return changes.filter(({ from, to }) => from !== to);
}

type Here = Omit<SettingChange, 'to'>;

/** Whether a word of the report names what the setting belongs to. */
const isNamed = (report: string, { of }: Setting): boolean => of.test(report);

const KINDS: Readonly<Record<Direction['aspect'], readonly Setting['kind'][]>> = {
  speed: ['speed', 'pause'],
  hardness: ['speed', 'pause', 'time', 'count', 'lives', 'size', 'points'],
  size: ['size', 'time'],
  volume: ['volume'],
  count: ['count', 'lives', 'points', 'time'],
  brightness: [],
};

/** Sizes and counts only where they are named; speed, sound and difficulty may speak of the whole nugget. */
function meantBy(
  { aspect }: Direction,
  { report, here }: { readonly report: string; readonly here: readonly Here[] },
) {
  const fitting = here.filter(({ setting }) => KINDS[aspect].includes(setting.kind));
  const named = fitting.filter(({ setting }) => isNamed(report, setting));
  switch (aspect) {
    case 'hardness':
      return fitting.filter(({ setting }) => setting.harder !== undefined && setting.kind !== 'count');
    case 'speed':
      return named.length > 0
        ? named
        : fitting.filter(({ setting, from }) => setting.kind === 'speed' && from > 0);
    case 'volume':
      return fitting;
    case 'size':
    case 'count':
    case 'brightness':
      return named;
  }
}

/** Whether this number has to grow or to shrink for what the report wants. */
function turned({ aspect, way }: Direction, { kind, harder }: Setting): 'more' | 'less' {
  const other = way === 'more' ? 'less' : 'more';
  if (aspect === 'hardness') return harder === 'more' ? way : other;
  return aspect === 'speed' && kind === 'pause' ? other : way;
}

/** So much more or less at once, by kind: enough to be felt. */
const STEPS: Readonly<Record<Setting['kind'], number>> = {
  speed: 1.4,
  pause: 1.5,
  time: 1.5,
  count: 1.5,
  lives: 1.7,
  points: 2,
  size: 1.4,
  volume: 1.8,
};

function moveTo({ kind, least, most }: Setting, from: number, way: 'more' | 'less'): number {
  const whole = Number.isInteger(from) && (from >= 4 || ['count', 'lives', 'points'].includes(kind));
  const wanted = way === 'more' ? from * STEPS[kind] : from / STEPS[kind];
  const rounded = whole ? Math.round(wanted) : Math.round(wanted * 100) / 100;
  const felt = whole && rounded === from ? from + (way === 'more' ? 1 : -1) : rounded;
  return Math.min(most, Math.max(least, felt));
}

/** "five lives", "90 seconds": a number before the setting's own word. */
function namedNumber(report: string, { kind, of, least, most }: Setting): number | undefined {
  if (!['count', 'lives', 'time', 'points'].includes(kind)) return undefined;
  const wanted = report
    .split(/[.,;:!?]+/)
    .map((clause) => numberBefore(clause, of))
    .find((number) => number !== undefined);
  return wanted === undefined || wanted < least || wanted > most ? undefined : wanted;
}
