import type { Setting } from '../../shared/settings.ts';
import type { BoardProgram, LimitRule, PieceId } from './program.ts';

const PATH = 'settings.py';
const LIGHT = /led|lights?|blink\w*|flash\w*|licht|lampe|luz|lumière|parpade\w*|clignot\w*/i;
const TRAFFIC = /traffic|ampel|semáforo|feu/i;

const pause = (name: string, value: number, says: string): Setting => ({
  name,
  value,
  says,
  kind: 'pause',
  of: LIGHT,
  least: 20,
  most: 5_000,
  path: PATH,
  onBoard: true,
});

const colour = (name: string, value: number, [says, word]: readonly [string, string]): Setting => ({
  name,
  value,
  says,
  kind: 'time',
  of: new RegExp(`${TRAFFIC.source}|${word}`, 'i'),
  least: 500,
  most: 60_000,
  path: PATH,
  onBoard: true,
});

const OF_PIECE: Readonly<Partial<Record<PieceId, readonly Setting[]>>> = {
  light: [
    pause(
      'SLOW_MS',
      800,
      'How long the light stays on, and then off, when it blinks slowly: thousandths of a second.',
    ),
    pause('FAST_MS', 150, 'The same when it blinks fast.'),
  ],
  traffic: [
    colour('RED_MS', 4_000, [
      'How long the traffic light is red, in thousandths of a second.',
      'red|rot|rojo|rouge',
    ]),
    colour('GREEN_MS', 4_000, ['How long it is green.', 'green|grün|verde|vert']),
    colour('YELLOW_MS', 1_000, ['How long it is yellow.', 'yellow|gelb|amarillo|jaune']),
  ],
  tune: [
    {
      name: 'NOTE_MS',
      value: 300,
      says: 'How long one beat of the tune lasts, in thousandths of a second.',
      kind: 'pause',
      of: /tunes?|melod\w*|songs?|music|lied|canción|chanson/i,
      least: 80,
      most: 2_000,
      path: PATH,
      onBoard: true,
    },
  ],
};

const SENSOR_WORDS: Readonly<Record<string, RegExp>> = {
  moisture: /moist\w*|dry|wet|plant|soil|feucht\w*|trocken|pflanze|humedad|planta|humidité|plante/i,
  brightness: /bright\w*|dark|light|hell|dunkel|oscur\w*|clar\w*|sombre|clair/i,
  temperature: /temperatur\w*|hot|cold|warm|heiß|kalt|calor|frío|chaud|froid/i,
};

const UNITS: Readonly<Record<string, string>> = {
  moisture: 'percent',
  brightness: 'percent',
  temperature: 'degrees Celsius',
};

/** The name of a sensor's pause in settings.py. */
export const everyName = (sensor: string): string => `${sensor.toUpperCase()}_EVERY_MS`;

/** The number behind a limit: `DRY_BELOW`, `HOT_ABOVE`. */
export function limitSetting({ name, limit }: LimitRule): Setting {
  const { sensor, side, at } = limit;
  const where = side === 'under' ? 'Below' : 'Above';
  const [least, most] = sensor === 'temperature' ? [-40, 80] : [1, 99];
  return {
    name: `${name.toUpperCase()}_${where.toUpperCase()}`,
    value: at,
    says: `${where} so many ${UNITS[sensor]} it counts as ${name}.`,
    kind: 'size',
    of: SENSOR_WORDS[sensor] ?? /sensor/i,
    least,
    most,
    path: PATH,
    onBoard: true,
  };
}

/** The numbers of a program for a board; they all stand in settings.py. */
export function boardSettings({ pieces, sensors, limits }: BoardProgram): readonly Setting[] {
  const pauses = sensors.map(
    ({ sensor, everyMs }): Setting => ({
      name: everyName(sensor),
      value: everyMs,
      says: `How long to wait between two looks at the ${sensor}, in thousandths of a second.`,
      kind: 'pause',
      of: SENSOR_WORDS[sensor] ?? /sensor/i,
      least: 200,
      most: 3_600_000,
      path: PATH,
      onBoard: true,
    }),
  );
  return [...[...pieces].flatMap((piece) => OF_PIECE[piece] ?? []), ...pauses, ...limits.map(limitSetting)];
}
