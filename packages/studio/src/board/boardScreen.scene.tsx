import type { BoardMessage, DetectedBoard, PartStates } from '@nugget/contract';
import type { Scenes } from '../testing/scene.ts';
import { BoardScreen } from './BoardScreen.tsx';
import { aBoard } from './testing/aBoard.ts';
import { BoardStage } from './testing/BoardStage.tsx';
import type { BoardServer } from './testing/boardClient.ts';
import { boardStories } from './testing/boardStories.ts';
import { smile } from './testing/smile.ts';

const esp32 = aBoard({
  port: '/dev/ttyUSB0',
  name: 'ESP32',
  virtual: false,
  state: 'ready',
  firmware: 'MicroPython v1.27.0 on 2025-12-09; ESP32 module',
  vendor_id: '10c4',
  product_id: 'ea60',
});

/** One that has not answered, for one reason or another. */
const unknown = ({ firmware, ...board }: DetectedBoard): DetectedBoard => board;

const screenOf = (server: () => Partial<BoardServer>) => () => (
  <BoardStage server={{ events: boardStories.done(), device: 'esp32-blink', ...server() }}>
    <BoardScreen nuggetId="space" />
  </BoardStage>
);

const lines = (texts: readonly string[], stepMs = 1_000): BoardMessage => ({
  type: 'lines',
  dropped: 0,
  lines: texts.map((line, index) => ({
    line,
    at: new Date(Date.UTC(2026, 2, 1, 10, 0, 0, index * stepMs)).toISOString(),
  })),
});

const BLINKING: PartStates = {
  led: { kind: 'led', brightness: 1 },
  red: { kind: 'led', brightness: 1 },
  yellow: { kind: 'led', brightness: 0.4 },
  green: { kind: 'led', brightness: 0 },
  button: { kind: 'button', pressed: false },
  buzzer: { kind: 'buzzer', frequency: 440 },
};

const FEELING: PartStates = {
  led: { kind: 'led', brightness: 1 },
  moisture: { kind: 'moisture_sensor', percent: 22 },
  light: { kind: 'light_sensor', percent: 80 },
  temperature: { kind: 'temperature_sensor', celsius: 23, humidity: 41 },
  servo: { kind: 'servo', angle: 120 },
  display: { kind: 'display', width: 128, height: 64, pixels: smile() },
  lights: {
    kind: 'rgb_led',
    colors: [
      [255, 0, 0],
      [255, 120, 0],
      [255, 255, 0],
      [0, 255, 0],
      [0, 120, 255],
      [120, 0, 255],
      [0, 0, 0],
      [0, 0, 0],
    ],
  },
};

const SAID = lines([
  'hello from your night light',
  'the light blinks slowly',
  '@nugget {"hello":["led","button"]}',
  'button: 1',
  'the light blinks fast',
]);

const measured = lines(
  Array.from({ length: 70 }, (_, index) => {
    const moisture = 50 + 30 * Math.sin(index / 8);
    return `moisture: ${moisture.toFixed(1)}, light=${(60 + 20 * Math.cos(index / 5)).toFixed(1)}`;
  }),
);

export const scenes: Scenes = {
  live: screenOf(() => ({ states: BLINKING, says: [SAID] })),
  sensors: screenOf(() => ({ device: 'esp32-sensor', states: FEELING, says: [measured] })),
  microbit: screenOf(() => ({
    device: 'microbit',
    // A heart, five rows of five lights.
    states: {
      display: {
        kind: 'display',
        width: 5,
        height: 5,
        pixels: btoa(String.fromCharCode(80, 168, 136, 80, 32)),
      },
    },
  })),
  real: screenOf(() => ({ events: boardStories.done(esp32.port), boards: [esp32], says: [SAID] })),
  notYet: screenOf(() => ({ events: boardStories.left() })),
  manyBoards: screenOf(() => ({
    boards: [
      esp32,
      { ...unknown(esp32), port: 'COM7', name: 'USB serial', state: 'possible' },
      { ...unknown(esp32), port: '/dev/ttyACM0', state: 'no_permission', code: 'BOARD_NO_PERMISSION' },
      { ...unknown(esp32), port: '/dev/ttyACM1', state: 'in_use', code: 'BOARD_IN_USE' },
      { ...unknown(esp32), port: '/dev/ttyACM2', state: 'no_micropython', code: 'BOARD_NO_MICROPYTHON' },
      { ...unknown(esp32), port: '/dev/ttyACM3', state: 'silent', code: 'BOARD_SILENT' },
    ],
  })),
  flashing: screenOf(() => ({ says: [{ type: 'line_state', state: 'busy' }], flash: 'endless' })),
  gone: screenOf(() => ({
    events: boardStories.done(esp32.port),
    boards: [esp32],
    says: [SAID, { type: 'line_state', state: 'gone' }],
  })),
  refused: screenOf(() => ({ flash: 'BOARD_CODE_REFUSED', says: [SAID] })),
  problem: screenOf(() => ({
    says: [SAID, { type: 'problem', code: 'BOARD_HANGS', message: 'no answer to Ctrl-C in 3 s' }],
  })),
  dropped: screenOf(() => ({ says: [{ ...measured, dropped: 1_234 } as BoardMessage] })),
  offline: screenOf(() => ({ connection: 'offline' })),
  building: screenOf(() => ({ events: boardStories.building() })),
  buildingAgain: screenOf(() => ({ events: boardStories.speaking(), states: BLINKING, says: [SAID] })),
  nothingYet: screenOf(() => ({ events: [] })),
};
