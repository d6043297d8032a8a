import type { NuggetContent, NuggetDocument, NuggetError } from '@nugget/contract';

/** `kept_here`: in this browser, because the server is gone or cannot save; tried again by itself. */
export type Saving = 'saved' | 'saving' | 'kept_here';

export type NuggetState =
  | { readonly state: 'loading' }
  | { readonly state: 'missing' }
  | { readonly state: 'failed'; readonly error: NuggetError; readonly retry: () => void }
  | OpenState;

export interface OpenState {
  readonly state: 'open';
  /** Its id is another one after it had to be saved as a copy. */
  readonly nugget: NuggetDocument;
  readonly saving: Saving;
  /** Counts how often blocks from elsewhere took the place of the ones here; a canvas that holds its own copy starts anew then. */
  readonly blocksFromElsewhere: number;
  /** Why it could not be saved on the server yet. */
  readonly error?: NuggetError;
  /** `recovered`: changes of an earlier visit were put back. `copied`: it was changed elsewhere too, so this one is a copy. */
  readonly news?: 'recovered' | 'copied';
  change(patch: Partial<NuggetContent>): void;
  /** Saves at once; resolves when it is saved, or kept here. */
  flush(): Promise<void>;
}
