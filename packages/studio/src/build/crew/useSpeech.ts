import { useTranslation } from 'react-i18next';
import type { Mood } from '../status/taskState.ts';
import { newestWords } from './newestWords.ts';

/** The tools that have words of their own. */
const KNOWN_TOOLS = [
  'Read',
  'Write',
  'Edit',
  'Glob',
  'Grep',
  'run_tests',
  'tell_team',
  'AskUserQuestion',
] as const;

/** What stands in a speech bubble: the newest words, or what the mood says without any. */
export function useSpeech(mood: Mood, output: string): string {
  const { t } = useTranslation('build');
  if (mood === 'waiting') return t('says_waiting');
  if (mood === 'error') return t('says_error');
  const words = newestWords(output);
  if (words === undefined) {
    if (mood === 'working') return t('says_thinking');
    return mood === 'done' ? t('says_done') : t('says_idle');
  }
  if (words.kind === 'said') return words.text;
  const known = KNOWN_TOOLS.find((tool) => words.tool === tool || words.tool.endsWith(`__${tool}`));
  return known === undefined ? t('tool_other', { tool: words.tool }) : t(`tool_${known}`, { on: words.text });
}
