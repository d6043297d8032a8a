import type { RecordedEvent, SessionView } from '@nugget/contract';
import { words } from '../words/en.ts';
import { count } from './amounts.ts';
import { errorLines } from './errorLines.ts';
import { safeLines, safeText } from './safeText.ts';

const said = words.plain;
const SHORT_SHA = 7;

/** What an event says in plain lines, oldest first; none for what only a moving picture shows. `view` is after the event. */
export function plainLines(event: RecordedEvent, view: SessionView): readonly string[] {
  switch (event.type) {
    case 'session_started':
      return [safeText(event.goal), said.session(event.session_id, words.crews[event.crew])];
    case 'planning_started':
      return [said.planning];
    case 'plan_ready': {
      const jobs = event.tasks.map(
        ({ name, agent_name }) => `  ${said.job(safeText(name), safeText(agent_name))}`,
      );
      return [said.plan(event.tasks.length, safeText(event.explanation)), ...jobs];
    }
    case 'session_recovered':
      return [said.recovered];
    case 'session_stopped':
      return [said.stopped[event.reason]];
    case 'error':
      return errorLines(event.code, event.message);
    case 'budget_warning':
      return [said.budget(count(event.total_tokens), count(event.max_budget))];
    case 'task_added':
    case 'task_started':
    case 'task_completed':
    case 'task_failed':
    case 'commit_created':
      return taskLines(event, view);
    case 'testing_started':
    case 'deploy_checklist':
    case 'deploy_started':
    case 'deploy_complete':
    case 'board_ready':
    case 'serial_data':
      return endLines(event);
    case 'human_gate':
    case 'gate_answered':
    case 'user_question':
    case 'question_answered':
      return peopleLines(event, view);
    case 'rebuild_started':
    case 'fix_requested':
    case 'work_undone':
    case 'workspace_created':
    case 'session_complete':
    case 'agent_output':
    case 'agent_status':
    case 'agent_message':
    case 'minion_state_change':
    case 'token_usage':
    case 'permission_auto_resolved':
    case 'test_result':
    case 'coverage_update':
    case 'skill_started':
    case 'skill_step':
    case 'skill_question':
    case 'skill_output':
    case 'skill_completed':
    case 'skill_error':
    case 'deploy_progress':
    case 'teaching_moment':
    case 'narrator_message':
      return [];
  }
}

type Named<T extends RecordedEvent['type']> = Extract<RecordedEvent, { type: T }>;

const taskName = (view: SessionView, id: string): string =>
  safeText(view.tasks.find((task) => task.id === id)?.name ?? id);

function taskLines(
  event: Named<'task_added' | 'task_started' | 'task_completed' | 'task_failed' | 'commit_created'>,
  view: SessionView,
): readonly string[] {
  switch (event.type) {
    case 'task_added':
      return [said.added(safeText(event.task.name), safeText(event.task.agent_name))];
    case 'task_started':
      return [said.started(taskName(view, event.task_id), safeText(event.agent_name))];
    case 'task_completed':
      return [said.done(taskName(view, event.task_id), safeText(event.summary))];
    case 'task_failed': {
      const name = taskName(view, event.task_id);
      if (event.final) return [said.failed(name), ...errorLines(event.code, event.error)];
      return [said.triesAgain(name), words.details(safeText(event.error), event.code)];
    }
    case 'commit_created': {
      const files = event.files_changed.map(safeText);
      const [message = '', agent = ''] = [event.message, event.agent_name].map(safeText);
      return [said.commit({ sha: event.sha.slice(0, SHORT_SHA), agent, message, files })];
    }
  }
}

function endLines(
  event: Named<
    | 'testing_started'
    | 'deploy_checklist'
    | 'deploy_started'
    | 'deploy_complete'
    | 'board_ready'
    | 'serial_data'
  >,
): readonly string[] {
  switch (event.type) {
    case 'testing_started':
      return [said.testing(event.round)];
    case 'deploy_checklist':
      return event.rules.map(({ name, prompt }) => said.checklist(safeText(`${name}: ${prompt}`)));
    case 'deploy_started':
      return [said.showing(event.target)];
    case 'deploy_complete':
      return event.url === undefined ? [] : [words.pageAt(event.url)];
    case 'board_ready':
      return [(event.virtual ? said.virtualBoard : said.board)(safeText(event.name), safeText(event.port))];
    case 'serial_data':
      return [said.serial(safeText(event.line))];
  }
}

function peopleLines(
  event: Named<'human_gate' | 'gate_answered' | 'user_question' | 'question_answered'>,
  view: SessionView,
): readonly string[] {
  switch (event.type) {
    case 'human_gate':
      return [said.gate(safeText(event.question)), ...safeLines(event.context).map((line) => `  ${line}`)];
    case 'gate_answered':
      return [event.approved ? said.approved : said.refused(safeText(event.feedback))];
    case 'user_question': {
      const agent = safeText(view.tasks.find(({ id }) => id === event.task_id)?.agent_name ?? '');
      return event.questions.flatMap(({ question, options }) => [
        said.gate(words.agentAsks(agent, safeText(question))),
        ...options.map(
          ({ label, description }) => `  ${words.option(safeText(label), safeText(description))}`,
        ),
      ]);
    }
    case 'question_answered':
      return [said.answers(safeText(Object.values(event.answers).join('; ')))];
  }
}
