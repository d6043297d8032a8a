import { createLookStore, type LookStore } from './look.ts';

let store: LookStore | undefined;

/** The look of this page; there is one document, so there is one. */
export function lookOfPage(): LookStore {
  store ??= createLookStore(localStorage, document.documentElement);
  return store;
}
