import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import type { RecordedEvent } from '@nugget/contract';

export function sessionIdIn(events: readonly RecordedEvent[]): string {
  const started = events.find((event) => event.type === 'session_started');
  if (started?.type !== 'session_started') throw new Error('The session never started');
  return started.session_id;
}

/** What git says about a session's history. */
export const gitOf = (home: string, sessionId: string, ...args: readonly string[]): string =>
  execFileSync('git', ['--git-dir', join(home, 'sessions', sessionId, 'repo.git'), ...args], {
    encoding: 'utf8',
    // A session that was stopped before its first commit has no history to tell.
    stdio: ['ignore', 'pipe', 'ignore'],
  });

/** The commits of tasks in the workspace's history, oldest first, as `<sha> <task>`. */
export const commitsIn = (home: string, sessionId: string): readonly string[] =>
  gitOf(home, sessionId, 'log', '--reverse', '--format=%H %(trailers:key=Task-Id,valueonly,separator=%x20)')
    .split('\n')
    .filter((line) => /^\w+ \S/.test(line));

/** The commits that the log tells of, in the same form. */
export const commitsTold = (events: readonly RecordedEvent[]): readonly string[] =>
  events.flatMap((event) => (event.type === 'commit_created' ? [`${event.sha} ${event.task_id}`] : []));

export const completedIn = (events: readonly RecordedEvent[]): readonly string[] =>
  events.flatMap((event) => (event.type === 'task_completed' ? [event.task_id] : []));
