import type { RecordedEvent, SessionEvent } from '@nugget/contract';
import { recorded, type Step } from '../../build/testing/recorded.ts';

const SPARKY = { name: 'Sparky', role: 'builder', persona: 'loves circuits' } as const;

const TASK = {
  id: 'light',
  name: 'Blink the light',
  description: 'A night light with a button.',
  status: 'pending',
  agent_name: SPARKY.name,
  dependencies: [],
  acceptance_criteria: ['The light blinks slowly until the button is pressed.'],
  requirement_ids: ['req_0'],
} as const;

const planned: readonly Step[] = [
  [
    0,
    { type: 'session_started', session_id: 'space', crew: 'rehearsal', goal: 'A night light with a button' },
  ],
  [1, { type: 'planning_started' }],
  [
    3,
    {
      type: 'plan_ready',
      tasks: [
        {
          ...TASK,
          dependencies: [],
          acceptance_criteria: [...TASK.acceptance_criteria],
          requirement_ids: ['req_0'],
        },
      ],
      agents: [{ ...SPARKY, status: 'idle' }],
      explanation: 'One program for the board.',
      gates: [],
    },
  ],
  [4, { type: 'task_started', task_id: 'light', agent_name: 'Sparky' }],
];

const built: readonly Step[] = [
  ...planned,
  [
    20,
    {
      type: 'commit_created',
      sha: 'c0ffee0000000000000000000000000000000001',
      message: 'Blink the light',
      agent_name: 'Sparky',
      task_id: 'light',
      timestamp: '2026-03-01T10:00:20.000Z',
      files_changed: ['main.py'],
    },
  ],
  [20, { type: 'task_completed', task_id: 'light', summary: 'The light blinks.' }],
  [22, { type: 'deploy_started', target: 'esp32' }],
];

const flashing: readonly Step[] = [
  [23, { type: 'deploy_progress', step: 'blinker.py', progress: 35 }],
  [24, { type: 'deploy_progress', step: 'main.py', progress: 70 }],
];

const saying = (lines: readonly string[]): readonly Step[] =>
  lines.map((line, index): Step => {
    const timestamp = new Date(Date.UTC(2026, 2, 1, 10, 0, 26 + index)).toISOString();
    return [26 + index, { type: 'serial_data', line, timestamp }];
  });

const ready = (port: string): Step => [
  25,
  {
    type: 'board_ready',
    port,
    name: port.startsWith('vboard:') ? 'Virtual board' : 'ESP32',
    device: 'esp32-blink',
    virtual: port.startsWith('vboard:'),
  },
];

const ended: SessionEvent = {
  type: 'session_complete',
  outcome: 'succeeded',
  summary: 'Done! The crew finished 1 job, and your program runs on the board.',
};

const FIRST_LINES = ['the light blinks slowly', 'the light blinks slowly'] as const;

/** Builds for a board, each up to a moment that a screen must show. */
export const boardStories = {
  building: () => recorded(planned),
  flashing: () => recorded([...built, ...flashing]),
  speaking: () => recorded([...built, ...flashing, ready('vboard://space'), ...saying(FIRST_LINES)]),
  gate: () =>
    recorded([
      ...built,
      [
        23,
        {
          type: 'human_gate',
          task_id: 'deploy',
          gate_id: 'g1',
          question: 'May I put it on ESP32 (/dev/ttyUSB0)?',
          context: 'These files go onto the board: main.py, blinker.py.',
        },
      ],
    ]),
  done: (port = 'vboard://space') =>
    recorded([
      ...built,
      ...flashing,
      ready(port),
      ...saying(FIRST_LINES),
      [30, { type: 'deploy_complete', target: 'esp32' }],
      [31, ended],
    ]),
  /** Built, and on no board yet. */
  left: () => recorded([...built, [31, ended]]),
} as const satisfies Readonly<Record<string, (port?: string) => readonly RecordedEvent[]>>;
