import { type EventOf, LIMITS, NuggetError } from '@nugget/contract';
import { endedStatus } from '../after/endedStatus.ts';
import type { BuildOrder, SessionRecord } from '../ports/journal.ts';
import type { SessionEntry } from './sessionEntry.ts';
import { storedSpec } from './storedSpec.ts';

/** What the newest build of a session is for. */
export const orderOf = ({ build }: SessionRecord): BuildOrder => build ?? { number: 0, purpose: 'build' };

/** A key of its own for each build of a session; the first build keeps the plain one. */
export const inBuild = (build: number, key: string): string => (build === 0 ? key : `build:${build}:${key}`);

/** An id of a task or a gate that no other build of the session has. Counted as people count: the second build is b2. */
export const idInBuild = (build: number, id: string): string => (build === 0 ? id : `b${build + 1}-${id}`);

/** The id as the planner gave it: what `idInBuild` put before it is taken off. No plan has such an id of its own. */
export const plannedId = (id: string): string => id.replace(/^b\d+-/, '');

/** The order of a session's first build, or of one with changed blocks on top of what is there. SESSION_BUSY. */
export function orderOfStart(record: SessionRecord): BuildOrder {
  if (record.status === 'created') return orderOf(record);
  const { nugget, requirements } = storedSpec(record);
  const before = { goal: nugget.goal, requirements: requirements.map(({ description }) => description) };
  return { number: nextBuild(record), purpose: 'build', before };
}

/** The order of a repair from a person's words. SESSION_BUSY; REQUEST_INVALID for a report that says nothing. */
export function orderOfFix({ record, log }: SessionEntry, bugReport: string): BuildOrder {
  const number = nextBuild(record);
  const report = bugReport.trim();
  if (report === '' || report.length > LIMITS.prompt) {
    const message = `bug_report: has ${report.length} characters; write 1 to ${LIMITS.prompt} about what is wrong`;
    throw new NuggetError('REQUEST_INVALID', { message });
  }
  // What is recorded is also read, by agents and in a bug report: it holds no more than the log does.
  const told = { type: 'fix_requested', report: report.toWellFormed(), build: number } as const;
  return { number, purpose: 'fix', report: log.clean<EventOf<'fix_requested'>>(told).report };
}

function nextBuild(record: SessionRecord): number {
  endedStatus(record);
  return orderOf(record).number + 1;
}
