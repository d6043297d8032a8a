import type { Brief } from '@nugget/contract';
import { conflict } from '../conflict/conflict.ts';
import { plannerAnswer } from '../plan/plan.ts';
import { taskCalled } from '../rebuild/onTop.ts';
import { composeFor } from '../recipes/index.ts';
import { titleOf } from '../recipes/shared/page.ts';
import type { Conversation } from '../request/conversation.ts';
import { UnexpectedRequest } from '../request/unexpectedRequest.ts';
import { review } from '../review/review.ts';
import { build } from './build.ts';
import { fix } from './fix.ts';
import { improvise } from './improvise.ts';
import { mend } from './mend.ts';
import { nextTurn, type Scene, type Turn } from './script.ts';
import { type BriefOf, type Stage, stageOf, TOOLS } from './stage.ts';

/** The crew's next turn. `fields` are those of the structured answer that is asked for; none for free text. */
export function perform(conversation: Conversation, fields: readonly string[]): Turn {
  const { brief, history } = conversation;
  if (brief.purpose === 'plan') return inWords(JSON.stringify(plannerAnswer(brief)));
  // The SDK asks beside the work for a session's title, unless it is told not to.
  if (fields.includes('title')) return inWords(JSON.stringify({ title: titleOf(brief.spec) }));
  if (fields.length > 0) {
    throw new UnexpectedRequest(
      `a ${brief.purpose} has no structured answer, but one with ${fields.join(', ')} was asked for`,
    );
  }
  const stage = stageOf(conversation);
  needTools(stage, brief);
  return nextTurn(sceneOf(stage, brief), history);
}

const inWords = (says: string): Turn => ({ says, calls: [] });

function sceneOf(stage: Stage, brief: Exclude<Brief, { purpose: 'plan' }>): Scene<string> {
  switch (brief.purpose) {
    case 'task':
      return taskScene(stage, brief);
    case 'fix':
      return brief.report === undefined ? fix(stage, brief) : mend(stage, brief);
    case 'conflict':
      return conflict(stage, brief);
  }
}

function taskScene(stage: Stage, brief: BriefOf<'task'>): Scene<string> {
  if (brief.agent.role === 'reviewer') return review(stage, brief);
  const task = taskCalled(composeFor(brief.spec), brief.task.id);
  return task === undefined ? improvise(stage, brief) : build(stage, { brief, task });
}

function needTools({ tools }: Stage, brief: Brief): void {
  const reads = [TOOLS.look, TOOLS.read];
  const isReview = brief.purpose === 'task' && brief.agent.role === 'reviewer';
  const missing = (isReview ? reads : [...reads, TOOLS.write, TOOLS.edit]).filter((tool) => !tools.has(tool));
  if (missing.length > 0)
    throw new UnexpectedRequest(`the ${brief.purpose} needs the tools ${missing.join(', ')}`);
}
