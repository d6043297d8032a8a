import type { Requirement } from '@nugget/contract';

export const SENSORS = ['moisture', 'brightness', 'temperature'] as const;
export type Sensor = (typeof SENSORS)[number];

export type LightMode = 'on' | 'off' | 'slow' | 'fast';

/** What a board can do for a child. */
export type Action =
  | { readonly do: 'light'; readonly mode: LightMode }
  | { readonly do: 'tune' }
  | { readonly do: 'traffic' }
  /** A text, or what a sensor has measured. */
  | { readonly do: 'write'; readonly text: string }
  | { readonly do: 'write_sensor'; readonly sensor: Sensor }
  | { readonly do: 'measure'; readonly sensor: Sensor }
  /** Prints what happens; every part does. */
  | { readonly do: 'tell' };

/** A number that a sensor goes under or over. */
export interface Limit {
  readonly sensor: Sensor;
  readonly side: 'under' | 'over';
  readonly at: number;
}

export type Trigger =
  | { readonly on: 'start' }
  | { readonly on: 'button' }
  | { readonly on: 'limit'; readonly limit: Limit };

/** A requirement that a board of ours makes true. */
export interface Wish {
  readonly requirement: Requirement;
  readonly trigger: Trigger;
  readonly action: Action;
  /** How often something is measured, where the child said so. */
  readonly everyMs: number | undefined;
}

/** What a device calls our sensors. */
export const PROVIDED: Readonly<Record<Sensor, string>> = {
  moisture: 'moisture',
  brightness: 'light',
  temperature: 'temperature',
};
