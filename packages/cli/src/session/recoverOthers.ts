import { toNuggetError } from '@nugget/contract';
import type { NuggetApp, SessionEntry } from '@nugget/server';
import { commandLine, type Host } from '../host.ts';
import { safeText } from '../screen/safeText.ts';
import { words } from '../words/en.ts';
import { onlyWaits, openAsks } from './waiting.ts';

export interface RecoveryParts {
  readonly host: Host;
  readonly app: NuggetApp;
  /** Takes a line that stays. */
  readonly note: (line: string) => void;
}

export interface Recovery {
  /** Resolves when no recovered session works any more. */
  settled(): Promise<void>;
}

/**
 * Goes on, in the background, with every session that a crash interrupted. One that needs a person is put down again,
 * so that it can be resumed where somebody answers.
 */
export async function recoverOthers({ host, app, note }: RecoveryParts): Promise<Recovery> {
  const entries = await app.store.recover();
  const waiting = entries.filter(({ log }) => openAsks(log.view) > 0);
  const able = entries.filter(({ log }) => openAsks(log.view) === 0);
  for (const entry of waiting) {
    await app.store.close(entry.id);
    note(words.recovery.waits(goalOf(entry), commandLine(host, 'resume', entry.id)));
  }
  if (able.length > 0) note(words.recovery.goesOn(able.map(goalOf)));
  const runs = able.map((entry) => goOn(entry, { host, app, note }));
  return { settled: async () => void (await Promise.all(runs)) };
}

const goalOf = ({ record }: SessionEntry): string => safeText(record.goal);

async function goOn(entry: SessionEntry, { host, app, note }: RecoveryParts): Promise<void> {
  const { id, log } = entry;
  const unfollow = log.subscribe(log.view.seq, () => {
    if (onlyWaits(log.view)) app.orchestrator.stop(id, 'shutdown');
  });
  try {
    const { outcome } = await app.orchestrator.resume(id);
    note(
      openAsks(log.view) > 0
        ? words.recovery.waits(goalOf(entry), commandLine(host, 'resume', id))
        : words.recovery.ended(goalOf(entry), outcome),
    );
  } catch (thrown) {
    const { message, code } = toNuggetError(thrown);
    note(words.recovery.broke(goalOf(entry), safeText(message), code));
  } finally {
    unfollow();
    await app.store.close(id);
  }
}
