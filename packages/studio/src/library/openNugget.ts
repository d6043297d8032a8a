import { type NuggetContent, type NuggetDocument, NuggetError, toNuggetError } from '@nugget/contract';
import { addChange, type Changes, contentOf, mergeChanges, withoutSent } from './changes.ts';
import type { KeptChanges } from './keptChanges.ts';
import type { NuggetPort } from './nuggetPort.ts';
import type { NuggetState, OpenState, Saving } from './nuggetState.ts';
import type { Later } from './timers.ts';

export interface OpenNuggetParts {
  readonly id: string;
  readonly port: NuggetPort;
  readonly kept: KeptChanges;
  readonly later: Later;
  /** The name of the copy when the same nugget was changed in two places. */
  readonly copyName: (name: string) => string;
  readonly onSaved?: () => void;
}

/** A pause in which nothing changes; then it is saved. */
const IDLE_MS = 400;
const RETRY_MS = [2_000, 4_000, 8_000, 15_000, 30_000] as const;

/** A nugget that is open in this tab, for useSyncExternalStore: keeps every change here first, then on the server. */
export class OpenNugget {
  readonly #parts: OpenNuggetParts;
  readonly #listeners = new Set<() => void>();
  #state: NuggetState = { state: 'loading' };
  #changes: Changes | undefined;
  #saving: Promise<void> | undefined;
  #isLoading = false;
  #blocksFromElsewhere = 0;
  #cancelTimer = (): void => undefined;
  #tries = 0;

  constructor(parts: OpenNuggetParts) {
    this.#parts = parts;
  }

  readonly snapshot = (): NuggetState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Loads it, or tries again at once what has not worked. */
  readonly wake = (): void => {
    if (this.#state.state === 'open') {
      if (this.#changes !== undefined) void this.flush();
      return;
    }
    if (this.#isLoading) return;
    this.#isLoading = true;
    this.#show({ state: 'loading' });
    void this.#load();
  };

  readonly change = (patch: Partial<NuggetContent>): void => {
    if (this.#state.state !== 'open') return;
    const { nugget } = this.#state;
    this.#keep(nugget.id, addChange(this.#changes, { document: nugget, patch }));
    this.#showOpen({ ...nugget, ...patch }, { saving: 'saving' });
    this.#saveIn(IDLE_MS);
  };

  readonly flush = async (): Promise<void> => {
    this.#cancelTimer();
    this.#saving ??= this.#saveAll().finally(() => {
      this.#saving = undefined;
    });
    await this.#saving;
  };

  async #load(): Promise<void> {
    const { id, port, kept } = this.#parts;
    const found = await port.load(id).catch(toNuggetError);
    this.#isLoading = false;
    if (found instanceof NuggetError) {
      const isMissing = found.code === 'NUGGET_NOT_FOUND';
      return this.#show(
        isMissing ? { state: 'missing' } : { state: 'failed', error: found, retry: this.wake },
      );
    }
    this.#changes = kept.read(id);
    if (this.#changes === undefined) return this.#showOpen(found, { saving: 'saved' });
    this.#showOpen({ ...found, ...this.#changes.after }, { saving: 'saving', news: 'recovered' });
    await this.flush();
  }

  /** Until nothing is left, or the server cannot take it now. */
  async #saveAll(): Promise<void> {
    while (this.#changes !== undefined && this.#state.state === 'open') {
      try {
        await this.#saveOnce(this.#state.nugget, this.#changes);
        this.#tries = 0;
      } catch (thrown) {
        this.#showOpen(this.#state.nugget, { saving: 'kept_here', error: toNuggetError(thrown) });
        this.#saveIn(RETRY_MS[this.#tries] ?? Math.max(...RETRY_MS));
        this.#tries += 1;
        return;
      }
    }
  }

  async #saveOnce(nugget: NuggetDocument, sent: Changes): Promise<void> {
    const { port, onSaved } = this.#parts;
    try {
      const saved = await port.save(nugget.id, { ...contentOf(nugget), revision: sent.revision });
      const { revision, updated_at } = saved;
      this.#settle(sent, (newest) => ({ ...newest, revision, updated_at }));
      onSaved?.();
    } catch (thrown) {
      const { code } = toNuggetError(thrown);
      if (code === 'NUGGET_CHANGED') await this.#mergeTheirs(nugget);
      else if (code === 'NUGGET_NOT_FOUND') await this.#saveAsCopy(nugget.name);
      else throw thrown;
    }
  }

  async #mergeTheirs({ id, name }: NuggetDocument): Promise<void> {
    const theirs = await this.#parts.port.load(id);
    if (this.#changes === undefined) return;
    const merge = mergeChanges(theirs, this.#changes);
    if (merge.outcome === 'conflict') return await this.#saveAsCopy(this.#parts.copyName(name));
    this.#keep(id, merge.changes);
    if (this.#changes?.after.workspace_json === undefined) this.#blocksFromElsewhere += 1;
    this.#showOpen({ ...theirs, ...merge.content }, { saving: this.#savingNow() });
  }

  /** The other one stays as it is; this tab goes on with a nugget of its own. */
  async #saveAsCopy(name: string): Promise<void> {
    const { port, kept, onSaved } = this.#parts;
    if (this.#state.state !== 'open' || this.#changes === undefined) return;
    const [sent, original] = [this.#changes, this.#state.nugget];
    // Two nuggets in one session would build over each other.
    const session_id = sent.after.session_id ?? null;
    const copy = await port.create({ ...contentOf(original), name, session_id });
    kept.remove(original.id);
    this.#settle({ ...sent, revision: copy.revision }, () => copy);
    if (this.#state.state === 'open') this.#show({ ...this.#state, news: 'copied' });
    onSaved?.();
  }

  /** `sent` is on the server; what was changed while it was on its way is not. */
  #settle(sent: Changes, saved: (newest: NuggetDocument) => NuggetDocument): void {
    if (this.#state.state !== 'open' || this.#changes === undefined) return;
    const nugget = saved(this.#state.nugget);
    this.#keep(nugget.id, withoutSent(this.#changes, sent, nugget.revision));
    this.#showOpen({ ...nugget, ...this.#changes?.after }, { saving: this.#savingNow() });
  }

  #savingNow(): Saving {
    return this.#changes === undefined ? 'saved' : 'saving';
  }

  #keep(nuggetId: string, changes: Changes | undefined): void {
    this.#changes = changes;
    if (changes === undefined) this.#parts.kept.remove(nuggetId);
    else this.#parts.kept.write(nuggetId, changes);
  }

  #saveIn(ms: number): void {
    this.#cancelTimer();
    this.#cancelTimer = this.#parts.later(ms, () => void this.flush());
  }

  #showOpen(nugget: NuggetDocument, now: Pick<OpenState, 'saving' | 'error' | 'news'>): void {
    const news =
      this.#state.state === 'open' && this.#state.news !== undefined ? { news: this.#state.news } : {};
    const { change, flush } = this;
    const blocksFromElsewhere = this.#blocksFromElsewhere;
    this.#show({ state: 'open', ...news, ...now, nugget, blocksFromElsewhere, change, flush });
  }

  #show(state: NuggetState): void {
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }
}
