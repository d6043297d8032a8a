import type { RecordedEvent } from '@nugget/contract';

export type MomentKind = 'begin' | 'plan' | 'commit' | 'undo' | 'tests' | 'gate' | 'deploy' | 'end';

/** A place on the timeline that is worth a stop. `text` is what the event itself says, or empty. */
export interface Moment {
  readonly seq: number;
  readonly at: string;
  readonly kind: MomentKind;
  readonly text: string;
}

/** The big moments of a log, in order. */
export const momentsOf = (events: readonly RecordedEvent[]): readonly Moment[] =>
  events.flatMap((event) => {
    const about = aboutOf(event);
    return about === undefined ? [] : [{ seq: event.seq, at: event.at, ...about }];
  });

function aboutOf(event: RecordedEvent): Pick<Moment, 'kind' | 'text'> | undefined {
  if (event.type === 'commit_created') return { kind: 'commit', text: event.message };
  if (event.type === 'human_gate') return { kind: 'gate', text: event.question };
  const kind = KINDS.get(event.type);
  return kind === undefined ? undefined : { kind, text: '' };
}

const KINDS: ReadonlyMap<string, MomentKind> = new Map([
  ['session_started', 'begin'],
  ['rebuild_started', 'begin'],
  ['fix_requested', 'begin'],
  ['plan_ready', 'plan'],
  ['work_undone', 'undo'],
  ['testing_started', 'tests'],
  ['deploy_complete', 'deploy'],
  ['session_complete', 'end'],
  ['session_stopped', 'end'],
]);

/** The last moment at or before a place. */
export const momentAt = (moments: readonly Moment[], seq: number): Moment | undefined =>
  moments.findLast((moment) => moment.seq <= seq);

export const previousMoment = (moments: readonly Moment[], seq: number): Moment | undefined =>
  moments.findLast((moment) => moment.seq < seq);

export const nextMoment = (moments: readonly Moment[], seq: number): Moment | undefined =>
  moments.find((moment) => moment.seq > seq);
