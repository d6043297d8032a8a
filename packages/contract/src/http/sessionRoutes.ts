import { z } from 'zod';
import { GateAnswer, QuestionAnswer } from '../answers.ts';
import { closedObject } from '../closedObject.ts';
import { Crew } from '../events.ts';
import { LIMITS } from '../limits.ts';
import { Agent, CommitInfo, SessionState, Task } from '../plan.ts';
import { boundedText, filledText } from '../text.ts';
import { route } from './route.ts';

const id = closedObject({ id: filledText(LIMITS.name) });
const started = z.object({ status: z.literal('started') });
const answered = z.object({ status: z.literal('ok') });

export const BuildOutcome = z.enum(['running', 'succeeded', 'failed', 'stopped']);
export type BuildOutcome = z.infer<typeof BuildOutcome>;

/** A session in the list. `state` is `idle` before its first event and `done` after its last. */
export const SessionSummary = z.object({
  id: z.string(),
  state: SessionState,
  outcome: BuildOutcome,
  goal: z.string(),
  created_at: z.string(),
  updated_at: z.string(),
});
export type SessionSummary = z.infer<typeof SessionSummary>;

export const SessionDetails = SessionSummary.extend({
  spec: z.unknown(),
  tasks: z.array(Task),
  agents: z.array(Agent),
  crew: Crew.optional(),
  /** The newest event's number. */
  seq: z.int().min(0),
});
export type SessionDetails = z.infer<typeof SessionDetails>;

export const TestReport = z.object({
  round: z.int().min(0),
  passed: z.int().min(0),
  failed: z.int().min(0),
  coverage: z.number().min(0).max(100).optional(),
  tests: z.array(
    z.object({
      name: z.string(),
      file: z.string(),
      status: z.enum(['passed', 'failed', 'skipped']),
      details: z.string(),
    }),
  ),
});
export type TestReport = z.infer<typeof TestReport>;

/** A file of the nugget; `bytes` is its size. */
export const NuggetFile = z.object({ path: z.string(), bytes: z.int().min(0) });
export type NuggetFile = z.infer<typeof NuggetFile>;

/** `text` is missing for a file that is no text; `truncated` when there is more of it than is sent. */
export const FileText = z.object({
  path: z.string(),
  bytes: z.int().min(0),
  text: z.string().optional(),
  truncated: z.boolean(),
});
export type FileText = z.infer<typeof FileText>;

/** `patch` is a unified diff; empty for files that are no text. */
export const FileChange = z.object({
  path: z.string(),
  change: z.enum(['added', 'changed', 'removed']),
  patch: z.string(),
});
export type FileChange = z.infer<typeof FileChange>;

export const Explanation = z.object({
  explanation: z.string(),
  /** `structure`: read off the comments and the shape of the code, by the rehearsal crew. */
  source: z.enum(['crew', 'structure']),
});
export type Explanation = z.infer<typeof Explanation>;

const sha = filledText(LIMITS.name);
const at = closedObject({ sha: sha.optional() });
const line = z.int().min(1).max(1_000_000);

export const SESSION_ROUTES = {
  createSession: route({
    method: 'POST',
    path: '/sessions',
    summary: 'Makes a new, empty session.',
    access: 'login',
    reply: z.object({ session_id: z.string() }),
  }),
  listSessions: route({
    method: 'GET',
    path: '/sessions',
    summary: 'All sessions, newest first.',
    access: 'login',
    reply: z.array(SessionSummary),
  }),
  getSession: route({
    method: 'GET',
    path: '/sessions/:id',
    summary: 'A session as it is now.',
    access: 'login',
    params: id,
    reply: SessionDetails,
  }),
  startSession: route({
    method: 'POST',
    path: '/sessions/:id/start',
    summary:
      'Builds a spec. In a session that has ended, builds the changed spec on top of what is there; a running one gives 409.',
    access: 'login',
    params: id,
    // The spec is parsed by parseSpec, which also forgives what other clients send.
    body: closedObject({
      spec: z.unknown(),
      workspace_path: boundedText(LIMITS.description).optional(),
      workspace_json: z.unknown().optional(),
    }),
    reply: started,
  }),
  resumeSession: route({
    method: 'POST',
    path: '/sessions/:id/resume',
    summary: 'Goes on with a stopped session, or has another go at one that failed.',
    access: 'login',
    params: id,
    reply: started,
  }),
  stopSession: route({
    method: 'POST',
    path: '/sessions/:id/stop',
    summary: 'Stops a session; nothing finished is lost.',
    access: 'login',
    params: id,
    reply: z.object({ status: z.literal('stopped') }),
  }),
  getTasks: route({
    method: 'GET',
    path: '/sessions/:id/tasks',
    summary: 'The tasks of the newest build.',
    access: 'login',
    params: id,
    reply: z.array(Task),
  }),
  getCommits: route({
    method: 'GET',
    path: '/sessions/:id/git',
    summary: 'All commits, oldest first.',
    access: 'login',
    params: id,
    reply: z.array(CommitInfo),
  }),
  getCommit: route({
    method: 'GET',
    path: '/sessions/:id/git/:sha',
    summary: 'One commit and what it changed.',
    access: 'login',
    params: closedObject({ id: filledText(LIMITS.name), sha }),
    reply: z.object({ commit: CommitInfo, files: z.array(FileChange) }),
  }),
  getTests: route({
    method: 'GET',
    path: '/sessions/:id/tests',
    summary: 'The newest round of tests.',
    access: 'login',
    params: id,
    reply: TestReport,
  }),
  exportSession: route({
    method: 'GET',
    path: '/sessions/:id/export',
    summary: 'The nugget’s files as a zip, without history, logs and secrets.',
    access: 'login',
    params: id,
    reply: 'zip',
  }),
  answerGate: route({
    method: 'POST',
    path: '/sessions/:id/gate',
    summary: 'Answers a gate. `approved` is required; an answered gate gives 409.',
    access: 'login',
    params: id,
    body: GateAnswer,
    reply: answered,
  }),
  answerQuestion: route({
    method: 'POST',
    path: '/sessions/:id/question',
    summary: 'Answers an agent’s questions.',
    access: 'login',
    params: id,
    body: QuestionAnswer,
    reply: answered,
  }),
  fixSession: route({
    method: 'POST',
    path: '/sessions/:id/fix',
    summary: 'Has the crew repair what a person reports: one repair task, then the tests again.',
    access: 'login',
    params: id,
    body: closedObject({ bug_report: filledText(LIMITS.description) }),
    reply: started,
  }),
  undoSession: route({
    method: 'POST',
    path: '/sessions/:id/undo',
    summary: 'Brings the nugget back to how it was after a commit, as a new commit.',
    access: 'login',
    params: id,
    body: closedObject({ sha }),
    reply: z.object({ status: z.literal('undone'), commit: CommitInfo.optional() }),
  }),
  launchSession: route({
    method: 'POST',
    path: '/sessions/:id/launch',
    summary: 'Serves a nugget again without a build.',
    access: 'login',
    params: id,
    reply: z.object({
      url: z.string().optional(),
      /** For the phone; only while an adult has switched sharing on. */
      lan_url: z.string().optional(),
    }),
  }),
  getEvents: route({
    method: 'GET',
    path: '/sessions/:id/events',
    summary: 'The recorded events after a number, in order.',
    access: 'login',
    params: id,
    query: closedObject({ after: z.coerce.number().int().min(0).default(0) }),
    // Each is a RecordedEvent; parseRecordedEvent reads one.
    reply: z.array(z.looseObject({ type: z.string(), seq: z.int().min(1), at: z.string() })),
  }),
  listFiles: route({
    method: 'GET',
    path: '/sessions/:id/files',
    summary: 'The nugget’s files, now or as they were after a commit.',
    access: 'login',
    params: id,
    query: at,
    reply: z.object({ files: z.array(NuggetFile), truncated: z.boolean() }),
  }),
  getFile: route({
    method: 'GET',
    path: '/sessions/:id/file',
    summary: 'One file’s text, now or as it was after a commit.',
    access: 'login',
    params: id,
    query: closedObject({ path: filledText(LIMITS.description), sha: sha.optional() }),
    reply: FileText,
  }),
  explain: route({
    method: 'POST',
    path: '/sessions/:id/explain',
    summary: 'Explains some lines of a file to a child.',
    access: 'login',
    params: id,
    body: closedObject({
      path: filledText(LIMITS.description),
      from_line: line,
      to_line: line,
      sha: sha.optional(),
    }),
    reply: Explanation,
  }),
} as const;
