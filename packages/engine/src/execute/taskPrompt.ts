import { writeBrief } from '@nugget/contract';
import { briefOf } from './promptBrief.ts';
import { nuggetSections } from './promptNugget.ts';
import type { Prompt, TaskPromptParts } from './promptParts.ts';
import { projectSections } from './promptProject.ts';
import { purposeSections } from './promptPurpose.ts';
import { fitSections } from './promptSections.ts';
import { systemPrompt } from './rolePrompts.ts';

export type * from './promptParts.ts';

/** Characters (UTF-16 code units) of both prompts together, whatever the spec, the plan and the project hold. */
const MOST_CHARACTERS = 60_000;

/**
 * What an agent reads when it begins. Everything that others wrote is quoted, and the brief stands last, where nothing
 * can pose as it.
 */
export function taskPrompt(parts: TaskPromptParts): Prompt {
  const system = systemPrompt(parts.spec, parts.agent);
  const brief = `The same for programs:\n${writeBrief(briefOf(parts))}`;
  const sections = [...nuggetSections(parts), ...projectSections(parts), ...purposeSections(parts)];
  const prose = fitSections(sections, MOST_CHARACTERS - system.length - brief.length - 2);
  return { systemPrompt: system, prompt: `${prose}\n\n${brief}` };
}
