import { CANCEL_SYMBOL, confirm, multiselect, note, select, settings, text } from '@clack/prompts';
import { LIMITS, type Question } from '@nugget/contract';
import type { Input, Output } from '../host.ts';
import { safeLines, safeText } from '../screen/safeText.ts';
import { words } from '../words/en.ts';
import { answersOf, type Person } from './person.ts';

export interface TerminalPersonParts {
  readonly input: Input;
  readonly output: Output;
  /** Ctrl-C at a prompt: the terminal is in raw mode then, and sends no signal. */
  readonly onInterrupt: () => void;
}

/** Where a prompt is shown, and until when. */
interface Place {
  readonly input: Input;
  readonly output: Output;
  readonly signal: AbortSignal;
}

const MOST_CONTEXT_LINES = 20;
const OTHER = -1;

/** Asks the person at the keyboard, one thing after the other. */
export function createTerminalPerson({ input, output, onInterrupt }: TerminalPersonParts): Person {
  // Whoever presses Escape wants out of a question, not to stop the crew: that is what Ctrl-C is for.
  settings.aliases.delete('escape');

  const noticed = <T>(reply: T | undefined, signal: AbortSignal): T | undefined => {
    if (reply === undefined && !signal.aborted) onInterrupt();
    return reply;
  };
  return {
    async decide({ question, context }, signal) {
      const place = { input, output, signal };
      const lines = safeLines(context).slice(0, MOST_CONTEXT_LINES);
      if (lines.length > 0) note(lines.join('\n'), words.asks.toJudge, { output });
      return noticed(await decide(safeText(question), place), signal);
    },
    async answer({ questions, agent }, signal) {
      const place = { input, output, signal };
      const chosen: (readonly [Question, readonly string[]])[] = [];
      for (const question of questions) {
        const labels = await choose({ question, agent, place });
        if (labels === undefined) return noticed(undefined, signal);
        chosen.push([question, labels]);
      }
      return answersOf(chosen);
    },
  };
}

/** What was replied to a prompt; undefined when it was left with Ctrl-C or the signal. */
async function replyTo<T>(
  { signal, ...place }: Place,
  prompt: (place: Place) => Promise<T | typeof CANCEL_SYMBOL>,
): Promise<T | undefined> {
  // Clack listens to the signal even after a prompt has ended, and would then write into somebody else's screen.
  const own = new AbortController();
  const onAbort = (): void => own.abort();
  signal.addEventListener('abort', onAbort, { once: true });
  if (signal.aborted) onAbort();
  try {
    const reply = await prompt({ ...place, signal: own.signal });
    return reply === CANCEL_SYMBOL ? undefined : reply;
  } finally {
    signal.removeEventListener('abort', onAbort);
  }
}

/** Enter alone approves nothing: it means no, and a no without words leads back to the question. */
async function decide(message: string, place: Place) {
  for (;;) {
    const { yes: active, no: inactive } = words.asks;
    const approved = await replyTo(place, (on) =>
      confirm({ ...on, message, active, inactive, initialValue: false }),
    );
    if (approved === undefined) return undefined;
    if (approved) return { approved, feedback: '' };
    const { whatToChange, backToQuestion: placeholder } = words.asks;
    const feedback = await replyTo(place, (on) =>
      text({ ...on, message: whatToChange, placeholder, validate: notTooLong }),
    );
    if (feedback === undefined) return undefined;
    if (feedback.trim() !== '') return { approved, feedback: feedback.trim() };
  }
}

interface Choice {
  readonly question: Question;
  readonly agent: string;
  readonly place: Place;
}

async function choose({ question, agent, place }: Choice): Promise<readonly string[] | undefined> {
  const message = words.agentAsks(safeText(agent), safeText(question.question));
  if (question.options.length === 0) return ownWords(message, place);
  const options = [
    ...question.options.map(({ label, description }, value) => ({
      value,
      label: safeText(label),
      hint: safeText(description),
    })),
    { value: OTHER, label: words.asks.other },
  ];
  const picked = question.multiSelect
    ? await replyTo(place, (on) => multiselect({ ...on, message, options, required: true }))
    : await replyTo(place, (on) => select({ ...on, message, options }));
  if (picked === undefined) return undefined;
  const indexes = typeof picked === 'number' ? [picked] : picked;
  const labels = question.options.filter((_, index) => indexes.includes(index)).map(({ label }) => label);
  if (!indexes.includes(OTHER)) return labels;
  const own = await ownWords(words.asks.inYourWords, place);
  return own === undefined ? undefined : [...labels, ...own];
}

async function ownWords(message: string, place: Place): Promise<readonly string[] | undefined> {
  const reply = await replyTo(place, (on) =>
    text({ ...on, message, validate: (value) => isMissing(value) ?? notTooLong(value) }),
  );
  return reply === undefined ? undefined : [reply.trim()];
}

const isMissing = (value = ''): string | undefined =>
  value.trim() === '' ? words.asks.needsWords : undefined;

const notTooLong = (value = ''): string | undefined =>
  value.length > LIMITS.prompt ? words.asks.tooLong(LIMITS.prompt) : undefined;
