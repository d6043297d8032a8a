import { type EventOf, NuggetError } from '@nugget/contract';
import type { Aftercare, ExplainAsk, Explained } from '../aftercare.ts';
import { clipEnd } from '../execute/clip.ts';
import { createSessionMeter } from '../execute/sessionMeter.ts';
import type { EngineSettings, EngineTools } from '../phases/types.ts';
import type { MeterPort } from '../ports/index.ts';
import { storedSpec } from '../session/storedSpec.ts';
import type { SessionEntry, SessionStore } from '../sessionStore.ts';
import { narration } from '../words/index.ts';
import { explainPrompt } from './explainPrompt.ts';

/** Characters of an explanation that a child gets to read. */
const MOST_CHARACTERS = 2_000;

export interface ExplainParts {
  readonly store: SessionStore;
  readonly tools: EngineTools;
  readonly settings: () => EngineSettings;
  readonly file: Aftercare['file'];
}

export function createExplainer(parts: ExplainParts): Aftercare['explain'] {
  const { store, tools } = parts;
  // Two explanations that begin at the same moment are counted apart.
  let explanations = 0;

  const meterOf = (entry: SessionEntry): MeterPort => {
    // While a build runs its own meter counts, so that both together keep to the budget.
    if (entry.meter !== undefined) return entry.meter;
    explanations += 1;
    return createSessionMeter({
      spec: storedSpec(entry.record),
      send: (key, event) => store.append(entry.id, key, event),
      view: () => entry.log.view,
      keys: `explain:${entry.log.view.seq}:${explanations}`,
      controller: new AbortController(),
      settings: parts.settings(),
    });
  };

  return async (sessionId, ask) => {
    const entry = store.getOrThrow(sessionId);
    const { language } = storedSpec(entry.record);
    const lines = await linesOf(parts, sessionId, ask);
    const { explainer, narrator } = narration(language);
    const caller = { sessionId, taskId: '', agentName: explainer };
    const meter = meterOf(entry);
    const spent = meter.admit(caller);
    if (spent !== undefined) throw new NuggetError('BUDGET_SPENT', { message: spent });
    const pass = tools.gateway.issue(caller, meter);
    try {
      const prompt = explainPrompt({ ...ask, lines, language });
      const signal = new AbortController().signal;
      const reply = await tools.textModel.say({ pass, ...prompt, signal });
      if (reply.outcome === 'failed') throw new NuggetError(reply.code, { message: reply.message });
      await entry.log.settled();
      const told = {
        type: 'narrator_message',
        from: narrator,
        text: reply.text.trim(),
        mood: 'encouraging',
      } as const;
      const { text } = entry.log.clean<EventOf<'narrator_message'>>(told);
      return { explanation: clipEnd(text, MOST_CHARACTERS), source: sourceOf(tools) };
    } finally {
      pass.revoke();
    }
  };
}

const sourceOf = ({ gateway }: EngineTools): Explained['source'] =>
  gateway.crew === 'rehearsal' ? 'structure' : 'crew';

async function linesOf(
  { file }: ExplainParts,
  sessionId: string,
  { path, sha, fromLine, toLine }: ExplainAsk,
): Promise<readonly string[]> {
  const { text } = await file(sessionId, sha === undefined ? { path } : { path, sha });
  const lines = text?.split('\n') ?? [];
  const isThere =
    Number.isInteger(fromLine) &&
    Number.isInteger(toLine) &&
    fromLine >= 1 &&
    toLine >= fromLine &&
    toLine <= lines.length;
  if (isThere) return lines;
  const message = `Lines ${fromLine} to ${toLine}: ${JSON.stringify(path)} has ${lines.length} lines of text`;
  throw new NuggetError('REQUEST_INVALID', { message });
}
